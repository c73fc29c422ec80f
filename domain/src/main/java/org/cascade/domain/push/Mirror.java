package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;

/**
 * The facts of a course that holds exactly what its master has, everything linked and nothing
 * besides, with sections that hold exactly what the course has for the terms in which they meet.
 * Whoever knows by a fingerprint that a course is so can have this planned in place of the rows,
 * once for all courses alike; that nothing is to be done for them is still the planner's word.
 */
public final class Mirror {
  private static final CourseId ANY = new CourseId(1);
  private static final CourseFacts.Title UNTITLED = new CourseFacts.Title("", "", "", "");

  private Mirror() {}

  /**
   * A course that mirrors its master.
   *
   * @param terms of its calendar
   * @param sections the terms in which each of its sections meets
   * @param reading what the planner looks at
   */
  public static CourseFacts of(
      MasterSetup master, Set<Long> terms, List<Set<Long>> sections, Reading reading) {
    Map<DataType, List<BelowRecord>> records = new EnumMap<>(DataType.class);
    reading.courses().forEach(type -> records.put(type, ofMaster(master.records(type))));
    List<SectionFacts> mirrored = new ArrayList<>();
    for (Set<Long> meets : sections) {
      Map<DataType, List<BelowRecord>> copies = new EnumMap<>(DataType.class);
      reading.sections().forEach(type -> copies.put(type, ofCourse(records, type, meets)));
      mirrored.add(new SectionFacts(mirrored.size() + 1L, "", meets, copies));
    }
    return new CourseFacts(ANY, UNTITLED, master, master.info(), terms, records, mirrored, false);
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
      Map<DataType, List<BelowRecord>> records, DataType type, Set<Long> meets) {
    return records.getOrDefault(type, List.of()).stream()
        .filter(
            row ->
                !(row.key() instanceof RecordKey.SubjectTerm pair) || meets.contains(pair.term()))
        .map(
            row ->
                new BelowRecord(
                    row.row(),
                    row.key(),
                    row.name(),
                    row.hash(),
                    row.besides(),
                    row.needs(),
                    new BelowRecord.Link(row.row(), row.hash()),
                    null))
        .toList();
  }
}
