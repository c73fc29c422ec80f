package org.cascade.persistence.year;

import java.util.Arrays;
import java.util.List;
import org.cascade.application.year.RollCounts;
import org.cascade.domain.district.DataType;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.setup.SetupTable;

/** The next year's calendar of one, with what belongs to it. */
final class CalendarCopy {
  private static final List<SetupTable> OF_SECTIONS =
      Arrays.stream(SetupTable.values())
          .filter(table -> DataType.SECTION_TYPES.contains(table.type))
          .toList();

  private final RollMapper mapper;
  private final long from;
  private final boolean withSections;

  CalendarCopy(RollMapper mapper, long from, boolean withSections) {
    this.mapper = mapper;
    this.from = from;
    this.withSections = withSections;
  }

  /** What would be made. */
  RollCounts counted() {
    long records = 0;
    for (SetupTable table : SetupTable.values()) {
      records += mapper.countOfCourses(table, from);
    }
    long sections = 0;
    if (withSections) {
      sections = mapper.countSections(from);
      for (SetupTable table : OF_SECTIONS) {
        records += mapper.countOfSections(table, from);
      }
    }
    return new RollCounts(1, mapper.countTerms(from), mapper.countCourses(from), sections, records);
  }

  /** An empty calendar; returns its id. */
  long begin() {
    NewRow<Long> calendar = new NewRow<>(from);
    mapper.makeCalendar(calendar);
    mapper.keepRoll(from, calendar.getId());
    return calendar.getId();
  }

  /** All that the calendar has to have. */
  RollCounts fill(long to) {
    long terms = mapper.copyTerms(from, to);
    long courses = mapper.copyCourses(from, to);
    long records = 0;
    for (SetupTable table : SetupTable.values()) {
      records += mapper.copyOfCourses(table, from, to);
      mapper.copyEdits(table, from, to);
    }
    long sections = 0;
    if (withSections) {
      sections = mapper.copySections(from, to);
      mapper.copySectionTerms(from, to);
      for (SetupTable table : OF_SECTIONS) {
        records += mapper.copyOfSections(table, from, to);
      }
    }
    return new RollCounts(1, terms, courses, sections, records);
  }
}
