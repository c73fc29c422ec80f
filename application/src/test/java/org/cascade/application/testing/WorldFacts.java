package org.cascade.application.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.World.CalendarRow;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.MasterRow;
import org.cascade.application.testing.World.SectionRow;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.Dependencies;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.ListReference;
import org.cascade.domain.push.MasterSetup;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.Reading;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.SectionFacts;
import org.cascade.domain.push.Subject;
import org.jspecify.annotations.Nullable;

/** Reads of a world what a planner looks at, and nothing else. */
final class WorldFacts {
  private final World world;

  WorldFacts(World world) {
    this.world = world;
  }

  CourseFacts.Title title(CourseId id) {
    CourseRow course = world.course(id);
    CalendarRow calendar = World.require(world.calendars, course.calendar());
    return new CourseFacts.Title(
        World.require(world.schools, calendar.school()).name(),
        calendar.name(),
        course.info().value(CourseAttribute.NUMBER),
        course.info().value(CourseAttribute.NAME));
  }

  CourseFacts course(CourseId id, Reading asked) {
    return course(id, asked, false);
  }

  CourseFacts wholeCourse(CourseId id) {
    return course(id, Reading.wholeCourse(), true);
  }

  private CourseFacts course(CourseId id, Reading asked, boolean whole) {
    CourseRow course = world.course(id);
    return new CourseFacts(
        id,
        title(id),
        master(course.master(), asked.masters()),
        course.info(),
        termNames(
            world.terms.entrySet().stream()
                .filter(term -> term.getValue().calendar().equals(course.calendar()))
                .map(Map.Entry::getKey)
                .toList()),
        below(id, Owner.COURSE, asked.courses()),
        asked.sections().isEmpty() ? List.of() : sections(id, asked.sections()),
        whole);
  }

  private Set<Long> termNames(Iterable<Long> terms) {
    Set<Long> names = new HashSet<>();
    terms.forEach(term -> names.add(World.require(world.terms, term).termName()));
    return names;
  }

  private @Nullable MasterSetup master(@Nullable MasterId id, Set<DataType> types) {
    if (id == null) {
      return null;
    }
    MasterRow master = world.master(id);
    Map<DataType, List<AboveRecord>> records = new HashMap<>();
    world.masterRecords.forEach(
        (above, row) -> {
          if (row.master().equals(id) && types.contains(above.type())) {
            AboveRecord record =
                AboveRecord.ofMaster(
                    above.id(),
                    row.key(),
                    row.content().name(),
                    row.content().hash(Level.COURSE),
                    row.content().besides(),
                    above(above.type(), row.key(), row.content()));
            records.computeIfAbsent(above.type(), type -> new ArrayList<>()).add(record);
          }
        });
    return new MasterSetup(id, master.info().value(CourseAttribute.NUMBER), master.info(), records);
  }

  private Dependencies above(DataType type, RecordKey key, Content content) {
    Dependencies needs = needs(key, content);
    Set<ListReference> gone = new HashSet<>(gone(content));
    if (type == DataType.ASSESSMENTS
        && key instanceof RecordKey.ListEntry test
        && !world.tests.containsKey(test.id())) {
      gone.add(new ListReference(ListReference.Kind.TEST, test.id()));
    }
    boolean archived =
        type == DataType.STANDARDS
            && key instanceof RecordKey.ListEntry standard
            && world.archivedStandards.contains(standard.id());
    return new Dependencies(needs.subjects(), needs.terms(), gone, archived);
  }

  private static Dependencies needs(RecordKey key, Content content) {
    Set<Subject> subjects = new HashSet<>(content.subjects());
    Set<Long> terms = new HashSet<>(content.termNames());
    if (key instanceof RecordKey.SubjectTerm pair) {
      subjects.add(pair.subject());
      terms.add(pair.term());
    }
    return Dependencies.on(subjects, terms);
  }

  private Set<ListReference> gone(Content content) {
    Set<ListReference> gone = new HashSet<>();
    if (content instanceof Content.Task task) {
      addIfGone(gone, ListReference.Kind.SCORE_GROUP, task.scoreGroup(), world.scoreGroups);
    } else if (content instanceof Content.Standard standard) {
      addIfGone(gone, ListReference.Kind.SCORE_GROUP, standard.scoreGroup(), world.scoreGroups);
    } else if (content instanceof Content.CalcOption option) {
      addIfGone(gone, ListReference.Kind.GRADING_SCALE, option.gradingScale(), world.gradingScales);
    }
    return gone;
  }

  private static void addIfGone(
      Set<ListReference> gone, ListReference.Kind kind, @Nullable Long id, Map<Long, ?> list) {
    if (id != null && !list.containsKey(id)) {
      gone.add(new ListReference(kind, id));
    }
  }

  private Map<DataType, List<BelowRecord>> below(
      CourseId course, Owner owner, Set<DataType> types) {
    return types.stream()
        .collect(
            Collectors.toMap(
                type -> type,
                type ->
                    world
                        .rows(type, course, owner)
                        .map(row -> below(owner, type, row.getKey().row(), row.getValue()))
                        .toList()));
  }

  private BelowRecord below(Owner owner, DataType type, long id, SetupRow row) {
    World.Link link = row.link();
    return new BelowRecord(
        id,
        row.key(),
        row.content().name(),
        row.content().hash(owner.level()),
        row.content().besides(),
        below(owner, type, row),
        link == null ? null : new BelowRecord.Link(link.above(), link.pushed().hash(owner.level())),
        row.residualSince());
  }

  /** Only what planners look at: of a course what its sections would get. */
  private Dependencies below(Owner owner, DataType type, SetupRow row) {
    if (!DataType.SECTION_TYPES.contains(type)) {
      return Dependencies.NONE;
    }
    Dependencies needs = needs(row.key(), row.content());
    return owner.isSection()
        ? needs
        : new Dependencies(needs.subjects(), needs.terms(), gone(row.content()), false);
  }

  private List<SectionFacts> sections(CourseId course, Set<DataType> types) {
    return world.sectionsOf(course).map(id -> section(course, id, types)).toList();
  }

  private SectionFacts section(CourseId course, long id, Set<DataType> types) {
    SectionRow section = World.require(world.sections, id);
    return new SectionFacts(
        id, section.number(), termNames(section.terms()), below(course, Owner.section(id), types));
  }

  /** The names of the entries of district lists that are there. */
  Map<ListReference, String> names(Set<ListReference> entries) {
    Map<ListReference, String> names = new HashMap<>();
    for (ListReference entry : entries) {
      String name = list(entry.kind()).get(entry.id());
      if (name != null) {
        names.put(entry, name);
      }
    }
    return names;
  }

  private Map<Long, String> list(ListReference.Kind kind) {
    return switch (kind) {
      case GRADING_TASK -> world.gradingTasks;
      case STANDARD -> world.standards;
      case TEST -> world.tests;
      case TERM_NAME -> world.termNames;
      case SCORE_GROUP -> world.scoreGroups;
      case GRADING_SCALE -> world.gradingScales;
    };
  }
}
