package org.cascade.application.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cascade.application.testing.World.AboveId;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.CourseRecord;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.MasterRecord;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.RecordKey;
import org.jspecify.annotations.Nullable;

/** Draws setup records in every state of domain.md §3. */
final class RandomSetup {
  private static final long EARLIER_PUSH = 900_000_000;
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
          "İ",
          "Homework");

  private final World world;
  private final Random random;
  private final RandomWork work;
  private long lastAbove = 10;
  private long lastDead = 5000;
  private long lastRow = 100;

  RandomSetup(World world, Random random) {
    this.world = world;
    this.random = random;
    this.work = new RandomWork(world, random);
  }

  void addMasterRecords(MasterId master) {
    for (long task = 1; task <= RandomWorlds.TASKS; task++) {
      maybeAddAbove(DataType.GRADING_TASKS, master, World.entry(task), task());
    }
    for (long standard = 1; standard <= RandomWorlds.STANDARDS; standard++) {
      maybeAddAbove(DataType.STANDARDS, master, World.entry(standard), standard());
    }
    for (String name : differentNames()) {
      maybeAddAbove(DataType.CATEGORIES, master, World.named(name), category(name));
    }
  }

  private void maybeAddAbove(DataType type, MasterId master, RecordKey key, Content content) {
    if (random.nextInt(5) < 3) {
      world.masterRecords.put(
          new AboveId(type, ++lastAbove), new MasterRecord(master, key, content));
    }
  }

  /** Names of which no two have the same key, in any order. */
  private List<String> differentNames() {
    List<String> shuffled = new ArrayList<>(NAMES);
    Collections.shuffle(shuffled, random);
    Set<RecordKey> keys = new HashSet<>();
    return shuffled.stream().filter(name -> keys.add(World.named(name))).toList();
  }

  void addCourseRecords(CourseId course, @Nullable MasterId master) {
    addEntries(DataType.GRADING_TASKS, course, master, RandomWorlds.TASKS);
    addEntries(DataType.STANDARDS, course, master, RandomWorlds.STANDARDS);
    addCategories(course, master);
  }

  private void addEntries(DataType type, CourseId course, @Nullable MasterId master, long entries) {
    Set<Long> linked = new HashSet<>();
    for (long entry = 1; entry <= entries; entry++) {
      RecordKey key = World.entry(entry);
      if (random.nextInt(6) > 0) {
        BelowId id = new BelowId(type, course, entry);
        world.courseRecords.put(id, entry(type, key, above(type, master, key), master, linked));
        work.maybeAdd(id);
      }
    }
  }

  /** The master's record of that key. */
  private @Nullable AboveId above(DataType type, @Nullable MasterId master, RecordKey key) {
    return records(type, master).stream()
        .filter(id -> World.require(world.masterRecords, id).key().equals(key))
        .findFirst()
        .orElse(null);
  }

  private List<AboveId> records(DataType type, @Nullable MasterId master) {
    return world.masterRecords.entrySet().stream()
        .filter(above -> above.getKey().type() == type)
        .filter(above -> Objects.equals(above.getValue().master(), master))
        .map(Map.Entry::getKey)
        .toList();
  }

  private CourseRecord entry(
      DataType type,
      RecordKey key,
      @Nullable AboveId above,
      @Nullable MasterId master,
      Set<Long> linked) {
    Content content =
        above != null && random.nextBoolean()
            ? World.require(world.masterRecords, above).content()
            : content(type);
    return maybeResidual(CourseRecord.of(key, content, link(type, content, above, master, linked)));
  }

  /**
   * Live, dead, to the record of another key, or none; the content as pushed or not. A link is used
   * once within its owner.
   */
  private @Nullable Link link(
      DataType type,
      Content content,
      @Nullable AboveId above,
      @Nullable MasterId master,
      Set<Long> linked) {
    int draw = random.nextInt(10);
    Content pushed = random.nextInt(3) > 0 ? content : content(type);
    if (draw < 5 && above != null && linked.add(above.id())) {
      return new Link(above.id(), pushed);
    }
    List<AboveId> any = records(type, master);
    if (draw == 5 && !any.isEmpty()) {
      long other = any.get(random.nextInt(any.size())).id();
      return linked.add(other) ? new Link(other, pushed) : null;
    }
    return draw < 9 ? new Link(++lastDead, pushed) : null;
  }

  private CourseRecord maybeResidual(CourseRecord row) {
    return random.nextInt(8) == 0 ? row.residualSince(EARLIER_PUSH + random.nextInt(3)) : row;
  }

  private void addCategories(CourseId course, @Nullable MasterId master) {
    List<AboveId> above = new ArrayList<>(records(DataType.CATEGORIES, master));
    Collections.shuffle(above, random);
    for (String name : differentNames()) {
      if (random.nextInt(5) < 3) {
        AboveId linkedTo = above.isEmpty() ? null : above.remove(above.size() - 1);
        BelowId id = new BelowId(DataType.CATEGORIES, course, ++lastRow);
        world.courseRecords.put(id, category(name, linkedTo));
        work.maybeAdd(id);
      }
    }
  }

  /** Linked to whatever record: so the master seems to have renamed, swapped and removed. */
  private CourseRecord category(String name, @Nullable AboveId linkedTo) {
    Content.Category content = category(name);
    Content pushed =
        switch (random.nextInt(5)) {
          case 0 -> category(name);
          case 1 -> content.renamed("Once " + random.nextInt(3));
          default -> content;
        };
    int draw = random.nextInt(8);
    if (draw < 4 && linkedTo != null) {
      return maybeResidual(
          CourseRecord.of(World.named(name), content, new Link(linkedTo.id(), pushed)));
    }
    Link link = draw < 6 ? new Link(++lastDead, pushed) : null;
    return maybeResidual(CourseRecord.of(World.named(name), content, link));
  }

  private Content content(DataType type) {
    return type == DataType.GRADING_TASKS ? task() : standard();
  }

  private Content.Task task() {
    return new Content.Task(scoreGroup(), amount(), amount(), text(), text());
  }

  private Content.Standard standard() {
    return new Content.Standard(scoreGroup(), amount(), text(), text());
  }

  private Content.Category category(String name) {
    return new Content.Category(
        name,
        amount(),
        random.nextInt(3) == 0 ? null : Integer.valueOf(random.nextInt(3)),
        random.nextInt(4) == 0,
        random.nextInt(2),
        entries(RandomWorlds.STANDARDS),
        entries(RandomWorlds.TASKS));
  }

  private SortedSet<Long> entries(long last) {
    SortedSet<Long> entries = new TreeSet<>();
    if (random.nextInt(3) == 0) {
      entries.add(1 + (long) random.nextInt((int) last));
    }
    return entries;
  }

  private @Nullable Long scoreGroup() {
    return random.nextInt(3) == 0
        ? null
        : Long.valueOf(1L + random.nextInt((int) RandomWorlds.SCORE_GROUPS));
  }

  private @Nullable BigDecimal amount() {
    return random.nextInt(3) == 0 ? null : new BigDecimal(random.nextInt(3) + ".500");
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
