package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.NameKey;

/**
 * The facts of a course that holds exactly what its master has, everything linked and nothing
 * besides, with sections that hold exactly what the course has for the terms in which they meet.
 * Whoever knows by a fingerprint that a course is so can have this planned in place of the rows,
 * once for all courses alike; that nothing is to be done for them is still the planner's word.
 */
public final class Mirror {
  /** Which no course has, so that no number is decided for it. */
  private static final CourseId NO_COURSE = new CourseId(0);

  private static final String OTHER = "?";
  private static final ContentHash ANY_CONTENT = new ContentHash(0, 0);
  private static final CourseFacts.Title UNTITLED = new CourseFacts.Title("", "", "", "");

  /**
   * A section that holds what the course has, and perhaps categories that a teacher made. As the
   * section has one of each name above, none of hers has such a name, and what else is in them is
   * nobody's business (§3, LOCAL).
   *
   * @param meets the terms in which it does
   * @param categories how many the teacher made
   */
  public record Section(Set<Long> meets, long categories) {}

  private Mirror() {}

  /**
   * A course that mirrors its master, perhaps but for some attributes.
   *
   * @param differing attributes of which the course has another value, whichever that is
   * @param terms of its calendar
   * @param reading what the planner looks at
   */
  public static CourseFacts of(
      MasterSetup master,
      Collection<CourseAttribute> differing,
      Set<Long> terms,
      List<Section> sections,
      Reading reading) {
    Map<DataType, List<BelowRecord>> records = new EnumMap<>(DataType.class);
    reading.courses().forEach(type -> records.put(type, ofMaster(master.records(type))));
    List<SectionFacts> mirrored = new ArrayList<>();
    for (Section section : sections) {
      Map<DataType, List<BelowRecord>> copies = new EnumMap<>(DataType.class);
      reading.sections().forEach(type -> copies.put(type, ofCourse(records, type, section)));
      mirrored.add(new SectionFacts(mirrored.size() + 1L, "", section.meets(), copies));
    }
    return new CourseFacts(
        NO_COURSE, UNTITLED, master, info(master, differing), terms, records, mirrored, false);
  }

  private static CourseInfo info(MasterSetup master, Collection<CourseAttribute> differing) {
    Map<CourseAttribute, String> attributes = new EnumMap<>(CourseAttribute.class);
    attributes.putAll(master.info().attributes());
    differing.forEach(
        attribute -> attributes.merge(attribute, OTHER, (value, other) -> value + other));
    return new CourseInfo(attributes, master.info().customFields());
  }

  private static List<BelowRecord> ofMaster(List<AboveRecord> above) {
    return above.stream()
        .map(
            record ->
                new BelowRecord(
                    record.key() instanceof RecordKey.ListEntry entry ? entry.id() : record.id(),
                    record.key(),
                    record.name(),
                    Objects.requireNonNull(record.hash(), "of a master"),
                    record.besides(),
                    record.needs(),
                    new BelowRecord.Link(record.id(), record.hash()),
                    null))
        .toList();
  }

  private static List<BelowRecord> ofCourse(
      Map<DataType, List<BelowRecord>> records, DataType type, Section section) {
    List<BelowRecord> copies = new ArrayList<>();
    for (BelowRecord row : records.getOrDefault(type, List.of())) {
      if (!(row.key() instanceof RecordKey.SubjectTerm pair)
          || section.meets().contains(pair.term())) {
        copies.add(copy(row));
      }
    }
    if (type == DataType.CATEGORIES) {
      LongStream.rangeClosed(1, section.categories()).mapToObj(Mirror::made).forEach(copies::add);
    }
    return copies;
  }

  private static BelowRecord copy(BelowRecord row) {
    return new BelowRecord(
        row.row(),
        row.key(),
        row.name(),
        row.hash(),
        row.besides(),
        row.needs(),
        new BelowRecord.Link(row.row(), row.hash()),
        null);
  }

  /** A category by a name that none has: names do not begin with a blank. */
  private static BelowRecord made(long number) {
    String name = " " + number;
    return new BelowRecord(
        -number,
        new RecordKey.Named(new NameKey(name)),
        name,
        ANY_CONTENT,
        "",
        Dependencies.NONE,
        null,
        null);
  }
}
