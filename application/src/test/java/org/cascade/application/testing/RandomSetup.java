package org.cascade.application.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.RecordKey;
import org.jspecify.annotations.Nullable;

/** Draws setup records of courses and sections in every state of domain.md §3. */
final class RandomSetup {
  private static final long EARLIER_PUSH = 900_000_000;

  /** Links that name nothing, beyond all ids that any row gets. */
  private static final long FIRST_DEAD = 7_000_000_000L;

  /** The copies have no foreign key, so some of their scales are gone (C-12). */
  private static final long SCALES_ONCE = RandomWorlds.GRADING_SCALES + 1;

  private final World world;
  private final RandomContent draw;
  private final RandomWork work;
  private long lastDead = FIRST_DEAD;
  private long lastRow = 100;

  RandomSetup(World world, RandomContent draw) {
    this.world = world;
    this.draw = draw;
    this.work = new RandomWork(world, draw);
  }

  /** A record above, as a row below may have been made from it. */
  private record Above(long id, RecordKey key, Content content) {}

  void addRows(CourseId course, @Nullable MasterId master) {
    for (DataType type : DataType.values()) {
      if (type != DataType.COURSE_INFO) {
        new Rows(type, course, Owner.COURSE, ofMaster(type, master)).add();
      }
    }
    world.sectionsOf(course).forEach(section -> addRows(course, Owner.section(section)));
    work.add(course);
  }

  private void addRows(CourseId course, Owner section) {
    for (DataType type : DataType.SECTION_TYPES) {
      new Rows(type, course, section, ofCourse(type, course)).add();
    }
  }

  private List<Above> ofMaster(DataType type, @Nullable MasterId master) {
    return world.masterRecords.entrySet().stream()
        .filter(record -> record.getKey().type() == type)
        .filter(record -> Objects.equals(record.getValue().master(), master))
        .map(
            record ->
                new Above(
                    record.getKey().id(), record.getValue().key(), record.getValue().content()))
        .toList();
  }

  private List<Above> ofCourse(DataType type, CourseId course) {
    return world
        .rows(type, course, Owner.COURSE)
        .map(row -> new Above(row.getKey().row(), row.getValue().key(), row.getValue().content()))
        .toList();
  }

  /** The rows of one owner and type. A link is used once. */
  private final class Rows {
    private final DataType type;
    private final CourseId course;
    private final Owner owner;
    private final List<Above> above;
    private final Set<Long> linked = new HashSet<>();

    Rows(DataType type, CourseId course, Owner owner, List<Above> above) {
      this.type = type;
      this.course = course;
      this.owner = owner;
      this.above = above;
    }

    void add() {
      if (type.isNamed()) {
        addCategories();
      } else {
        keys().forEach(this::add);
      }
    }

    /** Many of those above, a few others. */
    private Collection<RecordKey> keys() {
      List<RecordKey> keys = new ArrayList<>();
      above.stream().map(Above::key).filter(key -> !draw.once(4)).forEach(keys::add);
      draw.keys(type).stream()
          .filter(key -> !keys.contains(key))
          .filter(key -> draw.once(type.isSubject() ? 2 : 5))
          .forEach(keys::add);
      return keys;
    }

    private void add(RecordKey key) {
      Above same =
          above.stream().filter(record -> record.key().equals(key)).findFirst().orElse(null);
      Content content =
          same != null && draw.once(2) ? same.content() : draw.content(type, SCALES_ONCE);
      put(key, content, link(content, same));
    }

    /** Live, dead, to the record of another key, or none; the content as pushed or not. */
    private @Nullable Link link(Content content, @Nullable Above same) {
      Content pushed = draw.once(3) ? draw.content(type, SCALES_ONCE) : content;
      long choice = draw.upTo(10);
      if (choice <= 5 && same != null && linked.add(same.id())) {
        return Link.of(owner, same.id(), pushed);
      }
      if (choice == 6 && !above.isEmpty()) {
        long other = draw.oneOf(above).id();
        return linked.add(other) ? Link.of(owner, other, pushed) : null;
      }
      return choice <= 8 ? Link.of(owner, ++lastDead, pushed) : null;
    }

    /** Linked to whatever record: so the one above seems to have renamed, swapped and removed. */
    private void addCategories() {
      List<Above> records = new ArrayList<>(draw.shuffled(above));
      for (String name : draw.differentNames()) {
        if (draw.once(2)) {
          Above to = records.isEmpty() ? null : records.remove(records.size() - 1);
          Content.Category content =
              to != null && draw.once(2)
                  ? ((Content.Category) to.content()).renamed(name)
                  : draw.category(name);
          put(World.named(name), content, link(content, to));
        }
      }
    }

    private @Nullable Link link(Content.Category content, @Nullable Above to) {
      Content pushed =
          switch ((int) draw.upTo(5)) {
            case 1 -> draw.category(content.name());
            case 2 -> content.renamed("Once " + draw.upTo(3));
            default -> content;
          };
      long choice = draw.upTo(8);
      if (choice <= 4 && to != null) {
        return Link.of(owner, to.id(), pushed);
      }
      return choice <= 6 ? Link.of(owner, ++lastDead, pushed) : null;
    }

    private void put(RecordKey key, Content content, @Nullable Link link) {
      long row = key instanceof RecordKey.ListEntry entry ? entry.id() : ++lastRow;
      SetupRow drawn = SetupRow.of(key, content, link);
      world.setup.put(
          new BelowId(type, course, owner, row),
          draw.once(8) ? drawn.residualSince(EARLIER_PUSH + draw.upTo(3)) : drawn);
    }
  }
}
