package org.cascade.application.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.World.AboveId;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.CalendarRow;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.MasterRecord;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What the reports of a pushed world have to hold, found by comparing rows: it knows no planner and
 * no outcome.
 */
final class ReportOracle {
  /** A record above with what a link names. */
  private record Above(long id, RecordKey key, Content content, boolean forLinkedOnly) {}

  /** A row and the record above that it belongs to, if any. */
  private record Pair(BelowId id, SetupRow row, @Nullable Above above) {
    boolean isAsPushed() {
      World.Link link = row.link();
      return link != null && link.pushed().equals(row.content().hashed(id.owner().level()));
    }

    boolean isLinked() {
      World.Link link = row.link();
      return link != null && above != null && link.above() == above.id();
    }
  }

  private final World world;
  private final Set<Lock> locks;

  ReportOracle(World world) {
    this.world = world;
    this.locks = World.require(world.catalogs, RandomWorlds.CATALOG).locks();
  }

  /** The courses that a push of all reaches. */
  Set<CourseId> targets() {
    return world.courses.entrySet().stream()
        .filter(course -> isTarget(course.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private boolean isTarget(CourseRow course) {
    CalendarRow calendar = World.require(world.calendars, course.calendar());
    MasterId master = course.master();
    return master != null
        && !course.ignoreMasterPush()
        && calendar.year() == RandomWorlds.YEAR
        && world.master(master).catalog().equals(RandomWorlds.CATALOG)
        && RandomWorlds.CATALOG.equals(World.require(world.schools, calendar.school()).catalog());
  }

  private Set<DataType> setup() {
    Set<DataType> types = locks.stream().map(Lock::dataType).collect(Collectors.toSet());
    types.remove(DataType.COURSE_INFO);
    return types;
  }

  /** How many target courses are not in step with each record: by "master type key". */
  Map<String, Long> awaiting() {
    Map<String, Long> awaiting = new HashMap<>();
    for (CourseId course : targets()) {
      String master = world.course(course).master() + " ";
      for (DataType type : setup()) {
        notInStep(course, type)
            .forEach(key -> awaiting.merge(master + type + " " + key, 1L, Long::sum));
      }
    }
    return awaiting;
  }

  private List<String> notInStep(CourseId course, DataType type) {
    List<Pair> pairs = pairs(course, type);
    List<String> keys = new ArrayList<>();
    Set<Long> paired = new HashSet<>();
    for (Pair pair : pairs) {
      Above above = pair.above();
      if (above == null ? pair.isAsPushed() : !isInStep(course, pair, above)) {
        keys.add(pair.row().key().text());
      }
      Optional.ofNullable(above).ifPresent(record -> paired.add(record.id()));
    }
    masterRecords(course, type).stream()
        .filter(above -> !paired.contains(above.id()))
        .forEach(above -> keys.add(above.key().text()));
    return keys;
  }

  private boolean isInStep(CourseId course, Pair pair, Above above) {
    return pair.isLinked()
        && pair.isAsPushed()
        && isSame(pair.row().content(), above.content())
        && isResolved(course, above);
  }

  private boolean isSame(Content below, Content above) {
    boolean weightsCount =
        !(above instanceof Content.Composite) || locks.contains(Lock.COMPOSITE_WEIGHTS);
    return weightsCount
        ? below.equals(above)
        : below.hashed(Level.COURSE).equals(above.hashed(Level.COURSE));
  }

  /** Whether everything that the record refers to is there. */
  private boolean isResolved(CourseId course, Above above) {
    Set<Long> terms = new HashSet<>(above.content().termNames());
    Set<Subject> subjects = new HashSet<>(above.content().subjects());
    if (above.key() instanceof RecordKey.SubjectTerm pair) {
      terms.add(pair.term());
      subjects.add(pair.subject());
    }
    return termNames(course).containsAll(terms)
        && subjects.stream().allMatch(subject -> isThere(course, subject));
  }

  private Set<Long> termNames(CourseId course) {
    return world.terms.values().stream()
        .filter(term -> term.calendar().equals(world.course(course).calendar()))
        .map(World.TermRow::termName)
        .collect(Collectors.toSet());
  }

  /** A task or standard that only waits for nobody to refer to it is as good as gone. */
  private boolean isThere(CourseId course, Subject subject) {
    return pairs(course, subject.type()).stream()
        .filter(pair -> pair.id().row() == subject.id())
        .anyMatch(
            pair ->
                !setup().contains(subject.type())
                    || pair.above() != null
                    || !pair.isAsPushed()
                    || hasWork(course, subject));
  }

  private boolean hasWork(CourseId course, Subject subject) {
    return world.alignments.stream()
            .anyMatch(work -> work.course().equals(course) && work.isOf(subject))
        || world.postedGrades.values().stream()
            .anyMatch(grade -> grade.course().equals(course) && grade.isFor(subject))
        || world.comments.values().stream()
            .anyMatch(comment -> comment.course().equals(course) && comment.isFor(subject));
  }

  /** The rows of target courses and their sections that belong to nothing above. */
  Set<String> withoutAbove() {
    Set<String> rows = new HashSet<>();
    for (CourseId course : targets()) {
      for (DataType type : setup()) {
        pairs(course, type).stream()
            .filter(pair -> pair.above() == null)
            .forEach(pair -> rows.add(name(pair.id(), pair.row())));
        if (DataType.SECTION_TYPES.contains(type)) {
          world
              .sectionsOf(course)
              .forEach(section -> rows.addAll(withoutAbove(course, section, type)));
        }
      }
    }
    return rows;
  }

  private Set<String> withoutAbove(CourseId course, long section, DataType type) {
    Set<Long> meets =
        World.require(world.sections, section).terms().stream()
            .map(term -> World.require(world.terms, term).termName())
            .collect(Collectors.toSet());
    List<Above> above =
        courseRecords(course, type).stream()
            .filter(
                record ->
                    !(record.key() instanceof RecordKey.SubjectTerm pair)
                        || meets.contains(pair.term()))
            .toList();
    return paired(above, type, course, Owner.section(section)).stream()
        .filter(pair -> pair.above() == null || pair.row().link() == null)
        .map(pair -> name(pair.id(), pair.row()))
        .collect(Collectors.toSet());
  }

  private static String name(BelowId id, SetupRow row) {
    return "course %d section %d %s %s"
        .formatted(id.course().value(), id.owner().section(), id.type(), row.key().text());
  }

  private List<Pair> pairs(CourseId course, DataType type) {
    return paired(masterRecords(course, type), type, course, Owner.COURSE);
  }

  private List<Above> masterRecords(CourseId course, DataType type) {
    List<Above> records = new ArrayList<>();
    for (Map.Entry<AboveId, MasterRecord> record : world.masterRecords.entrySet()) {
      boolean isOfMaster =
          Objects.equals(record.getValue().master(), world.course(course).master());
      if (isOfMaster && record.getKey().type() == type) {
        MasterRecord row = record.getValue();
        records.add(new Above(record.getKey().id(), row.key(), row.content(), false));
      }
    }
    return records;
  }

  private List<Above> courseRecords(CourseId course, DataType type) {
    return pairs(course, type).stream()
        .map(
            pair ->
                new Above(
                    pair.id().row(),
                    pair.row().key(),
                    pair.row().content(),
                    pair.above() == null && pair.isAsPushed()))
        .toList();
  }

  /** First by live link, then by key to what no live link names (§3). */
  private List<Pair> paired(List<Above> above, DataType type, CourseId course, Owner owner) {
    Map<Long, Above> byId = new HashMap<>();
    Map<RecordKey, Above> byKey = new HashMap<>();
    above.forEach(record -> byId.put(record.id(), record));
    above.stream()
        .filter(record -> !record.forLinkedOnly())
        .forEach(record -> byKey.put(record.key(), record));
    List<Map.Entry<BelowId, SetupRow>> rows = world.rows(type, course, owner).toList();
    Map<BelowId, Above> live = new HashMap<>();
    rows.forEach(
        row -> {
          World.Link link = row.getValue().link();
          Above record = link == null ? null : byId.get(link.above());
          if (record != null && (type.isNamed() || record.key().equals(row.getValue().key()))) {
            live.put(row.getKey(), record);
            byKey.remove(record.key(), record);
          }
        });
    return rows.stream()
        .map(
            row ->
                new Pair(
                    row.getKey(),
                    row.getValue(),
                    live.containsKey(row.getKey())
                        ? live.get(row.getKey())
                        : byKey.get(row.getValue().key())))
        .toList();
  }
}
