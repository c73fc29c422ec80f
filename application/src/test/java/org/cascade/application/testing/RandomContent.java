package org.cascade.application.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cascade.application.setup.Content;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.jspecify.annotations.Nullable;

/** Draws keys and contents from so few values that they often meet. */
final class RandomContent {
  private static final String LONG = "𝒜".repeat(49);

  /** Some of them are one name, some become one when numbered and cut. */
  private static final List<String> NAMES =
      List.of(
          "Tests",
          "TESTS",
          "Tests (1)",
          "Quizzes",
          "Straße",
          "STRASSE",
          "É",
          "E\u0301",
          LONG + "a",
          LONG + "b",
          "İ");

  private final Random random;

  RandomContent(Random random) {
    this.random = random;
  }

  /** One time in so many. */
  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  <T> List<T> shuffled(List<T> values) {
    List<T> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** Names of which no two have the same key, in any order. */
  List<String> differentNames() {
    Set<RecordKey> keys = new HashSet<>();
    return shuffled(NAMES).stream().filter(name -> keys.add(World.named(name))).toList();
  }

  /** The keys that records of a type may have, those of categories apart, in any order. */
  List<RecordKey> keys(DataType type) {
    return shuffled(
        switch (type) {
          case GRADING_TASKS -> entries(RandomWorlds.TASKS);
          case STANDARDS -> entries(RandomWorlds.STANDARDS);
          case ASSESSMENTS -> entries(RandomWorlds.TESTS);
          case GRADE_CALC_OPTIONS -> {
            List<Subject> subjects = new ArrayList<>(subjects(DataType.GRADING_TASKS));
            subjects.addAll(subjects(DataType.STANDARDS));
            yield pairs(subjects);
          }
          case COMPOSITE_GRADES -> pairs(subjects(DataType.GRADING_TASKS));
          case COURSE_INFO, CATEGORIES -> throw new IllegalArgumentException("of no list: " + type);
        });
  }

  private static List<RecordKey> entries(long last) {
    List<RecordKey> keys = new ArrayList<>();
    for (long id = 1; id <= last; id++) {
      keys.add(World.entry(id));
    }
    return keys;
  }

  private static List<Subject> subjects(DataType type) {
    return entries(type == DataType.GRADING_TASKS ? RandomWorlds.TASKS : RandomWorlds.STANDARDS)
        .stream()
        .map(RecordKey.ListEntry.class::cast)
        .map(entry -> new Subject(type, entry.id()))
        .toList();
  }

  private static List<RecordKey> pairs(List<Subject> subjects) {
    List<RecordKey> keys = new ArrayList<>();
    for (Subject subject : subjects) {
      for (long term = 1; term <= RandomWorlds.TERM_NAMES; term++) {
        keys.add(World.pair(subject, term));
      }
    }
    return keys;
  }

  /**
   * A content of a type other than CATEGORIES.
   *
   * @param scales how many grading scales it may refer to
   */
  Content content(DataType type, long scales) {
    return switch (type) {
      case GRADING_TASKS -> new Content.Task(scoreGroup(), amount(), amount(), text(), null);
      case STANDARDS -> new Content.Standard(scoreGroup(), amount(), null, text());
      case ASSESSMENTS ->
          new Content.Assessment(
              once(2) ? null : LocalDate.of(2025, 9, 1 + random.nextInt(2)),
              once(2) ? null : LocalDate.of(2026, 6, 1),
              once(2),
              once(4) ? "READ_ONLY" : "TEACHER_SCORED");
      case GRADE_CALC_OPTIONS -> option(scales);
      case COMPOSITE_GRADES -> composite();
      case COURSE_INFO, CATEGORIES -> throw new IllegalArgumentException("not drawn: " + type);
    };
  }

  private Content.CalcOption option(long scales) {
    return new Content.CalcOption(
        oneOf(List.of("NO_CALCULATION", "IN_PROGRESS_GRADE")),
        once(2) ? null : Long.valueOf(upTo(scales)),
        once(3),
        false,
        once(3) ? Integer.valueOf(1 + random.nextInt(2)) : null,
        once(5) ? Long.valueOf(upTo(RandomWorlds.TERM_NAMES)) : null,
        null);
  }

  /** The weights are drawn anew more often than the structure. */
  private Content.Composite composite() {
    TreeMap<String, String> weights = new TreeMap<>();
    long task = upTo(RandomWorlds.TASKS - 1);
    weights.put(task + ":" + (once(6) ? upTo(RandomWorlds.TERM_NAMES) : 1), weight());
    if (once(2)) {
      weights.put(task + 1 + ":2", weight());
    }
    return new Content.Composite(weights);
  }

  private String weight() {
    return oneOf(List.of("50.000", "100.000"));
  }

  Content.Category category(String name) {
    return new Content.Category(
        name,
        amount(),
        once(2) ? null : Integer.valueOf(random.nextInt(2)),
        once(4),
        random.nextInt(2),
        once(6) ? set(upTo(RandomWorlds.STANDARDS)) : set(),
        once(4) ? set(upTo(RandomWorlds.TASKS)) : set());
  }

  private static SortedSet<Long> set(Long... values) {
    return new TreeSet<>(List.of(values));
  }

  long upTo(long last) {
    return 1 + (long) random.nextInt((int) last);
  }

  private @Nullable Long scoreGroup() {
    return once(3) ? null : Long.valueOf(upTo(RandomWorlds.SCORE_GROUPS));
  }

  private @Nullable BigDecimal amount() {
    return once(3) ? null : new BigDecimal(random.nextInt(2) + ".500");
  }

  private @Nullable String text() {
    return switch (random.nextInt(6)) {
      case 0 -> "a";
      case 1 -> "A";
      case 2 -> "é";
      default -> null;
    };
  }
}
