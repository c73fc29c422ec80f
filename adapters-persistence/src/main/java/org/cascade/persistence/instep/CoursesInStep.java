package org.cascade.persistence.instep;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.PlanOvertakenException;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.Mirror;
import org.cascade.domain.push.Reading;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.database.RowReader;
import org.cascade.persistence.instep.PrintMapper.CoursePrintRow;
import org.cascade.persistence.instep.PrintMapper.SectionPrintRow;
import org.cascade.persistence.instep.StandingMapper.StandingRow;
import org.cascade.persistence.setup.TermReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the courses of a range for which nothing is to be done but perhaps to copy attributes,
 * without reading their records: the fingerprints of their setup and of their sections' are those
 * above, and which attributes differ is compared value by value. What is to be done for such a
 * course is not decided here: the planner plans its mirror image ({@link Mirror}), once for all
 * that are alike. Every doubt leaves the course to be read.
 */
public final class CoursesInStep {
  private final MirrorPlans plans = new MirrorPlans();
  private final MasterPrints masterPrints = new MasterPrints();

  /**
   * What is to be done for each course that is in step, apart from attributes. The masters of all
   * targets are kept from being edited until the end of the transaction; the courses are not
   * locked.
   */
  public Map<CourseId, InStep> lockingMasters(
      SqlSession session,
      JobLease job,
      List<Target> targets,
      CoursePlanner planner,
      MasterReader reader) {
    return mayBeFound(planner)
        ? find(
            session,
            job,
            planner,
            reader,
            mapper(session).shareMasters(pairs(targets, planner)),
            AttributeBits.COPIED)
        : Map.of();
  }

  /**
   * Holds the masters as a transaction read them to what they were when its job took their prints:
   * what a range pushes is one version of each (S-5). Cascade's own edits wait for the transaction;
   * what a script does after this look, and before the statement that copies a record, is not seen.
   *
   * @param inStep masters that courses of the transaction were found in step with
   * @throws PlanOvertakenException if one of these is another; the job then takes it as it is
   */
  public void requireSame(JobLease job, CoursePlanner planner, Masters read, Set<Long> inStep) {
    masterPrints.requireSame(job, planner.reading().masters(), read, inStep);
  }

  /** Those that are in step all over, without locks. */
  public Map<CourseId, InStep> read(
      SqlSession session, List<Target> targets, CoursePlanner planner, MasterReader reader) {
    return mayBeFound(planner)
        ? find(session, null, planner, reader, mapper(session).read(pairs(targets, planner)), 0)
        : Map.of();
  }

  /** The image of a course is its master: whatever is looked at below has to be read above. */
  private static boolean mayBeFound(CoursePlanner planner) {
    Reading reading = planner.reading();
    return planner.terms().kind().readsMasters()
        && planner.terms().onlyRecord().isEmpty()
        && reading.masters().containsAll(reading.courses());
  }

  private static StandingMapper mapper(SqlSession session) {
    return session.getMapper(StandingMapper.class);
  }

  private static String pairs(List<Target> targets, CoursePlanner planner) {
    JsonText text = new JsonText();
    for (Target target : targets) {
      if (target.master() != null && !planner.hasDecided(target.course())) {
        text.row().number(target.course().value()).number(target.master().value()).end();
      }
    }
    return text.toString();
  }

  /**
   * Among courses as they stand to their masters.
   *
   * @param mayDiffer the bits of attributes in which one that is found may differ
   */
  private Map<CourseId, InStep> find(
      SqlSession session,
      @Nullable JobLease job,
      CoursePlanner planner,
      MasterReader reader,
      List<StandingRow> rows,
      long mayDiffer) {
    long pushed = AttributeBits.pushed(planner.terms());
    List<StandingRow> candidates =
        rows.stream()
            .map(row -> row.withDiffering(row.differing() & pushed))
            .filter(row -> (row.differing() & ~mayDiffer) == 0)
            .toList();
    return candidates.isEmpty()
        ? Map.of()
        : new Search(session, job, planner, reader, candidates).found();
  }

  /** The statements, for whoever sets MyBatis up. */
  public static Class<?>[] mappers() {
    return new Class<?>[] {StandingMapper.class, PrintMapper.class};
  }

  /** The rows that they return. */
  public static List<RowReader.Of<?>> rows() {
    return List.of(
        new RowReader.Of<>(StandingRow.class, StandingRow::of),
        new RowReader.Of<>(CoursePrintRow.class, CoursePrintRow::of),
        new RowReader.Of<>(SectionPrintRow.class, SectionPrintRow::of));
  }

  /** One range. */
  private final class Search {
    private final SqlSession session;
    private final @Nullable JobLease job;
    private final CoursePlanner planner;
    private final MasterReader reader;
    private final Reading reading;
    private final Prints prints;
    private final TermReader terms;
    private List<StandingRow> candidates;
    private Map<Long, Map<DataType, Print>> masters = Map.of();
    private Map<Long, Prints.OfCourse> courses = Map.of();
    private Map<Long, List<TermReader.Section>> sections = Map.of();
    private Map<Long, Prints.OfSection> sectionPrints = Map.of();
    private final Map<ContentHash, Long> alike = new HashMap<>();

    Search(
        SqlSession session,
        @Nullable JobLease job,
        CoursePlanner planner,
        MasterReader reader,
        List<StandingRow> candidates) {
      this.session = session;
      this.job = job;
      this.planner = planner;
      this.reader = reader;
      this.reading = planner.reading();
      this.prints = new Prints(session);
      this.terms = new TermReader(session);
      this.candidates = candidates;
    }

    Map<CourseId, InStep> found() {
      if (!reading.courses().isEmpty()) {
        keepWithSetup();
        keepAlike();
      }
      if (!reading.sections().isEmpty() && !candidates.isEmpty()) {
        keepWithSectionsAlike();
      }
      return candidates.isEmpty() ? Map.of() : planned();
    }

    /** Reading a course that has nothing costs less than finding out whether its master has. */
    private void keepWithSetup() {
      courses = prints.ofCourses(reading.courses(), reading.sections(), ids(StandingRow::course));
      candidates = candidates.stream().filter(row -> courses.containsKey(row.course())).toList();
    }

    /** Those whose setup has the fingerprint of the master's. */
    private void keepAlike() {
      masters = masterPrints.of(session, job, reading.masters(), versions());
      candidates =
          candidates.stream()
              .filter(row -> above(row.master()).equals(print(row.course()).below()))
              .toList();
    }

    private Map<Long, Integer> versions() {
      Map<Long, Integer> versions = new HashMap<>();
      candidates.forEach(row -> versions.put(row.master(), row.version()));
      return versions;
    }

    /** The print of what the master has of the types that are looked at below. */
    private Print above(long master) {
      return masters.getOrDefault(master, Map.of()).entrySet().stream()
          .filter(print -> reading.courses().contains(print.getKey()))
          .map(Map.Entry::getValue)
          .reduce(Print.NOTHING, Print::with);
    }

    private Prints.OfCourse print(long course) {
      return courses.getOrDefault(course, Prints.OfCourse.NOTHING);
    }

    private void keepWithSectionsAlike() {
      SortedSet<Long> ids = ids(StandingRow::course);
      sectionPrints = prints.ofSections(reading.sections(), ids);
      sections = terms.sectionsOf(ids.toString());
      candidates = candidates.stream().filter(row -> areSectionsAlike(row.course())).toList();
    }

    private boolean areSectionsAlike(long course) {
      return sections.getOrDefault(course, List.of()).stream()
          .allMatch(section -> expected(course, section.terms()).equals(print(section).below()));
    }

    private Prints.OfSection print(TermReader.Section section) {
      return sectionPrints.getOrDefault(section.id(), Prints.OfSection.NOTHING);
    }

    /** The print of what the course has for the terms in which a section meets. */
    private Print expected(long course, Set<Long> terms) {
      return print(course).above().entrySet().stream()
          .filter(print -> print.getKey() == 0 || terms.contains(print.getKey()))
          .map(Map.Entry::getValue)
          .reduce(Print.NOTHING, Print::with);
    }

    private Map<CourseId, InStep> planned() {
      Map<Long, MirrorPlans.Image> images = new LinkedHashMap<>();
      Map<Long, Situation> situations = situations();
      for (StandingRow row : candidates) {
        images.put(
            row.course(),
            new MirrorPlans.Image(
                Objects.requireNonNull(situations.get(row.calendar())),
                like(row),
                Print.of(masters.getOrDefault(row.master(), Map.of()).values()),
                row.differing(),
                row.customFields()));
      }
      return plans.inStep(reader, planner, images, mirrored());
    }

    /** By calendar. */
    private Map<Long, Situation> situations() {
      String lists = mapper(session).lists();
      SortedSet<Long> calendars = ids(StandingRow::calendar);
      Map<Long, Set<Long>> ofCalendars = terms.ofCalendars(calendars.toString());
      return calendars.stream()
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  calendar ->
                      new Situation(
                          planner.terms(), ofCalendars.getOrDefault(calendar, Set.of()), lists)));
    }

    /** Where no setup is looked at, masters are alike that have the same custom fields. */
    private long like(StandingRow row) {
      return reading.masters().isEmpty()
          ? alike.computeIfAbsent(row.customFields(), fields -> row.master())
          : row.master();
    }

    private Map<Long, List<Mirror.Section>> mirrored() {
      Map<Long, List<Mirror.Section>> mirrored = new HashMap<>();
      sections.forEach((course, ofCourse) -> mirrored.put(course, mirrored(ofCourse)));
      return mirrored;
    }

    private List<Mirror.Section> mirrored(List<TermReader.Section> ofCourse) {
      return ofCourse.stream()
          .map(section -> new Mirror.Section(section.terms(), print(section).made()))
          .toList();
    }

    private SortedSet<Long> ids(ToLongFunction<StandingRow> id) {
      return candidates.stream()
          .map(id::applyAsLong)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
