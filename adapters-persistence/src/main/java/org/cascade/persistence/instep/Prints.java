package org.cascade.persistence.instep;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.Batches;
import org.cascade.domain.district.DataType;
import org.cascade.persistence.instep.PrintMapper.CoursePrintRow;
import org.cascade.persistence.instep.PrintMapper.MasterPrintsRow;
import org.cascade.persistence.instep.PrintMapper.SectionPrintRow;
import org.jspecify.annotations.Nullable;

/** The fingerprints of setup, one statement a level. What has no records has no entry. */
final class Prints {
  private static final DataType[] TYPES = DataType.values();

  /** More runs than that in a statement cost more to plan than statements of their own. */
  private static final int RUNS = 250;

  private final PrintMapper mapper;

  Prints(SqlSession session) {
    this.mapper = session.getMapper(PrintMapper.class);
  }

  /** By master and type. */
  Map<Long, Map<DataType, Print>> ofMasters(Set<DataType> types, Collection<Long> masters) {
    Map<Long, Map<DataType, Print>> prints = new HashMap<>();
    for (MasterPrintsRow row : mapper.ofMasters(bits(types), masters.toString())) {
      Map<DataType, Print> ofMaster = new EnumMap<>(DataType.class);
      each(
          row.prints(),
          print -> ofMaster.put(TYPES[Integer.parseInt(print[0])], print(print[1], print[2])));
      prints.put(row.master(), ofMaster);
    }
    return prints;
  }

  /**
   * The print of a course.
   *
   * @param below compared with the master's
   * @param above what sections' are compared with, by term name, 0 for types without terms
   */
  record OfCourse(Print below, Map<Long, Print> above) {
    static final OfCourse NOTHING = new OfCourse(Print.NOTHING, Map.of());
  }

  /**
   * By course.
   *
   * @param types that are looked at
   * @param above those of them whose records are above sections' too
   */
  Map<Long, OfCourse> ofCourses(Set<DataType> types, Set<DataType> above, SortedSet<Long> courses) {
    Map<Long, OfCourse> prints = new HashMap<>();
    for (List<IdRun> runs : Batches.of(IdRun.of(courses), RUNS)) {
      for (CoursePrintRow row : mapper.ofCourses(bits(types), bits(above), runs)) {
        prints.put(
            row.course(), new OfCourse(Print.of(row.records(), row.digest()), above(row.above())));
      }
    }
    return prints;
  }

  private static Map<Long, Print> above(@Nullable String text) {
    Map<Long, Print> above = new HashMap<>();
    each(
        text, print -> above.merge(Long.valueOf(print[0]), print(print[1], print[2]), Print::with));
    return above;
  }

  /**
   * The print of a section.
   *
   * @param made categories that were made there, which are not in the print
   */
  record OfSection(Print below, long made) {
    static final OfSection NOTHING = new OfSection(Print.NOTHING, 0);
  }

  /** By section. */
  Map<Long, OfSection> ofSections(Set<DataType> types, SortedSet<Long> courses) {
    Map<Long, OfSection> prints = new HashMap<>();
    for (List<IdRun> runs : Batches.of(IdRun.of(courses), RUNS)) {
      for (SectionPrintRow row : mapper.ofSections(bits(types), runs)) {
        prints.put(row.section(), new OfSection(Print.of(row.records(), row.digest()), row.made()));
      }
    }
    return prints;
  }

  private static long bits(Set<DataType> types) {
    long bits = 0;
    for (int bit = 0; bit < TYPES.length; bit++) {
      bits |= types.contains(TYPES[bit]) ? 1L << bit : 0;
    }
    return bits;
  }

  private static Print print(String count, String digest) {
    return Print.of(Long.parseLong(count), digest);
  }

  private static void each(@Nullable String prints, Consumer<String[]> print) {
    if (prints != null && !prints.isEmpty()) {
      for (String text : prints.split(",", -1)) {
        print.accept(text.split(" ", -1));
      }
    }
  }
}
