package org.cascade.persistence.instep;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CustomField;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.PushTerms;
import org.cascade.domain.push.Reading;
import org.cascade.domain.push.TallyKey;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.instep.StandingMapper.StandingRow;
import org.cascade.persistence.setup.TermReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the courses of a range for which nothing is to be done, without reading their records:
 * their attributes equal the master's, and the fingerprints of their setup and of their sections'
 * are those above. That nothing is to be done for such a course is not decided here: the planner
 * plans its mirror image ({@link org.cascade.domain.push.Mirror}), once for all that are alike.
 * Every doubt leaves the course to be read.
 */
public final class CoursesInStep {
  private static final CustomField ANY_CUSTOM_FIELD = new CustomField("any");

  private final MirrorPlans plans = new MirrorPlans();

  /**
   * What is counted of each course that is in step. The masters of all targets are kept from being
   * edited until the end of the transaction; the courses are not locked.
   */
  public Map<CourseId, Map<TallyKey, Long>> lockingMasters(
      SqlSession session, List<Target> targets, CoursePlanner planner, MasterReader reader) {
    return mayBeFound(planner)
        ? find(session, planner, reader, mapper(session).shareMasters(pairs(targets, planner)))
        : Map.of();
  }

  /** The same without locks. */
  public Map<CourseId, Map<TallyKey, Long>> read(
      SqlSession session, List<Target> targets, CoursePlanner planner, MasterReader reader) {
    return mayBeFound(planner)
        ? find(session, planner, reader, mapper(session).read(pairs(targets, planner)))
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

  private Map<CourseId, Map<TallyKey, Long>> find(
      SqlSession session, CoursePlanner planner, MasterReader reader, List<StandingRow> rows) {
    long looked = attributes(planner.terms());
    List<StandingRow> candidates =
        rows.stream().filter(row -> (row.differing() & looked) == 0).toList();
    return candidates.isEmpty()
        ? Map.of()
        : new Search(session, planner, reader, candidates).found();
  }

  /** The attributes that are pushed, as bits. */
  private static long attributes(PushTerms terms) {
    long bits = terms.pushes(ANY_CUSTOM_FIELD) ? 1L << CourseAttribute.values().length : 0;
    int bit = 0;
    for (CourseAttribute attribute : CourseAttribute.values()) {
      bits |= terms.pushes(attribute) ? 1L << bit : 0;
      bit++;
    }
    return bits;
  }

  /** The statements, for whoever sets MyBatis up. */
  public static Class<?>[] mappers() {
    return new Class<?>[] {StandingMapper.class, PrintMapper.class};
  }

  /** One range. */
  private final class Search {
    private final SqlSession session;
    private final CoursePlanner planner;
    private final MasterReader reader;
    private final Reading reading;
    private final Prints prints;
    private final TermReader terms;
    private List<StandingRow> candidates;
    private Map<Long, Map<DataType, Print>> masters = Map.of();

    private Map<Long, Prints.OfCourse> courses = Map.of();
    private Map<Long, List<TermReader.Section>> sections = Map.of();

    Search(
        SqlSession session,
        CoursePlanner planner,
        MasterReader reader,
        List<StandingRow> candidates) {
      this.session = session;
      this.planner = planner;
      this.reader = reader;
      this.reading = planner.reading();
      this.prints = new Prints(session);
      this.terms = new TermReader(session);
      this.candidates = candidates;
    }

    Map<CourseId, Map<TallyKey, Long>> found() {
      keepAlike();
      if (!reading.sections().isEmpty() && !candidates.isEmpty()) {
        keepWithSectionsAlike();
      }
      return candidates.isEmpty() ? Map.of() : planned();
    }

    /** Those whose setup has the fingerprint of the master's. */
    private void keepAlike() {
      masters = prints.ofMasters(reading.masters(), ids(StandingRow::master));
      courses = prints.ofCourses(reading.courses(), ids(StandingRow::course));
      candidates =
          candidates.stream()
              .filter(
                  row -> isAlike(reading.courses(), masters.get(row.master()), below(row.course())))
              .toList();
    }

    private @Nullable Map<DataType, Print> below(long course) {
      Prints.OfCourse found = courses.get(course);
      return found == null ? null : found.below();
    }

    private void keepWithSectionsAlike() {
      String ids = ids(StandingRow::course);
      Map<Long, Map<DataType, Print>> found = prints.ofSections(reading.sections(), ids);
      sections = terms.sectionsOf(ids);
      candidates =
          candidates.stream().filter(row -> areSectionsAlike(row.course(), found)).toList();
    }

    private boolean areSectionsAlike(long course, Map<Long, Map<DataType, Print>> found) {
      return sections.getOrDefault(course, List.of()).stream()
          .allMatch(
              section ->
                  isAlike(
                      reading.sections(),
                      expected(course, section.terms()),
                      found.get(section.id())));
    }

    /** The print of what the course has for the terms in which a section meets, by type. */
    private Map<DataType, Print> expected(long course, Set<Long> terms) {
      Map<DataType, Print> expected = new EnumMap<>(DataType.class);
      Prints.OfCourse found = courses.get(course);
      if (found != null) {
        found
            .above()
            .forEach(
                (type, byTerm) ->
                    byTerm.forEach(
                        (term, print) -> {
                          if (term == 0 || terms.contains(term)) {
                            expected.merge(type, print, Print::with);
                          }
                        }));
      }
      return expected;
    }

    private static boolean isAlike(
        Set<DataType> types,
        @Nullable Map<DataType, Print> above,
        @Nullable Map<DataType, Print> below) {
      Map<DataType, Print> one = Objects.requireNonNullElse(above, Map.of());
      Map<DataType, Print> other = Objects.requireNonNullElse(below, Map.of());
      return types.stream()
          .allMatch(
              type ->
                  one.getOrDefault(type, Print.NOTHING)
                      .equals(other.getOrDefault(type, Print.NOTHING)));
    }

    private Map<CourseId, Map<TallyKey, Long>> planned() {
      Map<Long, MirrorPlans.Image> images = new LinkedHashMap<>();
      Map<Long, Set<Long>> calendars = terms.ofCalendars(ids(StandingRow::calendar));
      String lists = mapper(session).lists();
      for (StandingRow row : candidates) {
        images.put(
            row.course(),
            new MirrorPlans.Image(
                planner.terms(),
                row.master(),
                Map.copyOf(masters.getOrDefault(row.master(), Map.of())),
                row.customFields(),
                calendars.getOrDefault(row.calendar(), Set.of()),
                lists));
      }
      return plans.inStep(reader, planner, images, meetings());
    }

    private Map<Long, List<Set<Long>>> meetings() {
      Map<Long, List<Set<Long>>> meetings = new HashMap<>();
      sections.forEach(
          (course, ofCourse) ->
              meetings.put(course, ofCourse.stream().map(TermReader.Section::terms).toList()));
      return meetings;
    }

    private String ids(ToLongFunction<StandingRow> id) {
      Collection<Long> ids =
          candidates.stream().map(id::applyAsLong).collect(Collectors.toCollection(TreeSet::new));
      return ids.toString();
    }
  }
}
