package org.cascade.persistence.instep;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.ibatis.session.SqlSession;
import org.cascade.domain.district.DataType;
import org.cascade.persistence.instep.PrintMapper.PrintsRow;

/** The fingerprints of setup, one statement a level. What has no records of a type has no entry. */
final class Prints {
  private static final DataType[] TYPES = DataType.values();

  private final PrintMapper mapper;

  Prints(SqlSession session) {
    this.mapper = session.getMapper(PrintMapper.class);
  }

  /** By master. */
  Map<Long, Map<DataType, Print>> ofMasters(Set<DataType> types, String masters) {
    Map<Long, Map<DataType, Print>> prints = new HashMap<>();
    for (PrintsRow row : mapper.ofMasters(bits(types), masters)) {
      Map<DataType, Print> ofMaster = new EnumMap<>(DataType.class);
      each(row, print -> ofMaster.put(type(print[0]), print(print[1], print[2])));
      prints.put(row.owner(), ofMaster);
    }
    return prints;
  }

  /**
   * The prints of a course.
   *
   * @param below compared with the master's
   * @param above what sections' are compared with, by term name, 0 for types without terms
   */
  record OfCourse(Map<DataType, Print> below, Map<DataType, Map<Long, Print>> above) {}

  /** By course. */
  Map<Long, OfCourse> ofCourses(Set<DataType> types, String courses) {
    Map<Long, OfCourse> prints = new HashMap<>();
    for (PrintsRow row : mapper.ofCourses(bits(types), courses)) {
      OfCourse ofCourse =
          new OfCourse(new EnumMap<>(DataType.class), new EnumMap<>(DataType.class));
      each(row, print -> add(print, ofCourse));
      prints.put(row.owner(), ofCourse);
    }
    return prints;
  }

  private static void add(String[] print, OfCourse course) {
    DataType type = type(print[0]);
    course.below().merge(type, print(print[2], print[3]), Print::with);
    if (print.length > 4) {
      course
          .above()
          .computeIfAbsent(type, key -> new HashMap<>())
          .put(Long.valueOf(print[1]), print(print[2], print[4]));
    }
  }

  /** By section. */
  Map<Long, Map<DataType, Print>> ofSections(Set<DataType> types, String courses) {
    Map<Long, Map<DataType, Print>> prints = new HashMap<>();
    for (PrintsRow row : mapper.ofSections(bits(types), courses)) {
      each(
          row,
          print ->
              prints
                  .computeIfAbsent(Long.valueOf(print[0]), section -> new EnumMap<>(DataType.class))
                  .put(type(print[1]), print(print[2], print[3])));
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

  private static DataType type(String place) {
    return TYPES[Integer.parseInt(place)];
  }

  private static Print print(String count, String digest) {
    return new Print(
        Long.parseLong(count),
        Long.parseUnsignedLong(digest, 0, 16, 16),
        Long.parseUnsignedLong(digest, 16, 32, 16));
  }

  private static void each(PrintsRow row, Consumer<String[]> print) {
    if (row.prints() != null) {
      for (String text : row.prints().split(",", -1)) {
        print.accept(text.split(" ", -1));
      }
    }
  }
}
