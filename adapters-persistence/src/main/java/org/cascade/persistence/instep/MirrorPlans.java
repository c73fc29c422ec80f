package org.cascade.persistence.instep;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Answers;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.MasterSetup;
import org.cascade.domain.push.Mirror;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.Planning;
import org.cascade.domain.push.PushTerms;
import org.cascade.domain.push.TallyKey;
import org.jspecify.annotations.Nullable;

/**
 * What the planner says of mirror images of masters. It is remembered by all that it depends on, so
 * it stays true; what is forgotten is planned again.
 */
final class MirrorPlans {
  /** Some hundred bytes each; a large district has about four for each of its masters. */
  private static final int REMEMBERED = 100_000;

  private final Cache<Part, Optional<Map<TallyKey, Long>>> plans =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();
  private final Interner<Map<TallyKey, Long>> tallies = Interners.newWeakInterner();

  /**
   * A course that mirrors its master, as far as a plan depends on it.
   *
   * @param prints of the master's setup
   * @param customFields a digest of the master's
   * @param terms of the calendar
   * @param lists changes when an entry of a list that setup refers to goes
   */
  record Image(
      PushTerms push,
      long master,
      Map<DataType, Print> prints,
      ContentHash customFields,
      Set<Long> terms,
      String lists) {}

  /** The course itself, or one of its sections. */
  private record Part(Image image, Mirror.@Nullable Section section) {}

  /**
   * What is counted of each course; one for which the planner has anything to do, to ask or to tell
   * is left out.
   *
   * @param images by course
   * @param sections by course
   */
  Map<CourseId, Map<TallyKey, Long>> inStep(
      SqlSession session,
      MasterReader reader,
      CoursePlanner planner,
      Map<Long, Image> images,
      Map<Long, List<Mirror.Section>> sections) {
    planMissing(session, reader, planner, images, sections);
    Map<CourseId, Map<TallyKey, Long>> found = new HashMap<>();
    images.forEach(
        (course, image) ->
            tally(image, sections.getOrDefault(course, List.of()))
                .ifPresent(tally -> found.put(new CourseId(course), tally)));
    return found;
  }

  private Optional<Map<TallyKey, Long>> tally(Image image, List<Mirror.Section> sections) {
    Map<TallyKey, Long> tally = new HashMap<>();
    boolean isInStep = add(new Part(image, null), tally);
    for (Mirror.Section section : sections) {
      isInStep = isInStep && add(new Part(image, section), tally);
    }
    return isInStep ? Optional.of(tally) : Optional.empty();
  }

  private boolean add(Part part, Map<TallyKey, Long> sum) {
    Optional<Map<TallyKey, Long>> plan = plans.getIfPresent(part);
    if (plan == null || plan.isEmpty()) {
      return false;
    }
    plan.get().forEach((key, records) -> sum.merge(key, records, Long::sum));
    return true;
  }

  private void planMissing(
      SqlSession session,
      MasterReader reader,
      CoursePlanner planner,
      Map<Long, Image> images,
      Map<Long, List<Mirror.Section>> sections) {
    Set<Part> missing = new HashSet<>();
    images.forEach(
        (course, image) -> {
          addIfMissing(new Part(image, null), missing);
          sections
              .getOrDefault(course, List.of())
              .forEach(section -> addIfMissing(new Part(image, section), missing));
        });
    if (!missing.isEmpty()) {
      plan(reader, planner, asTheyAre(session, planner, missing));
    }
  }

  /** Those whose masters have not become something else since their fingerprint was taken. */
  private static Set<Part> asTheyAre(SqlSession session, CoursePlanner planner, Set<Part> parts) {
    Map<Long, Map<DataType, Print>> now =
        new Prints(session).ofMasters(planner.reading().masters(), masters(parts));
    return parts.stream()
        .filter(
            part -> now.getOrDefault(part.image().master(), Map.of()).equals(part.image().prints()))
        .collect(Collectors.toSet());
  }

  private static Set<Long> masters(Set<Part> parts) {
    return parts.stream()
        .map(part -> part.image().master())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void plan(MasterReader reader, CoursePlanner planner, Set<Part> missing) {
    Map<Long, MasterSetup> masters = reader.read(planner.reading().masters(), masters(missing));
    missing.forEach(
        part ->
            plans.put(
                part,
                planned(
                    planner, Objects.requireNonNull(masters.get(part.image().master())), part)));
  }

  private void addIfMissing(Part part, Set<Part> missing) {
    if (plans.getIfPresent(part) == null) {
      missing.add(part);
    }
  }

  /** Empty if it is not UNCHANGED all over. */
  private Optional<Map<TallyKey, Long>> planned(
      CoursePlanner planner, MasterSetup master, Part part) {
    Mirror.Section section = part.section();
    List<Mirror.Section> sections = section == null ? List.of() : List.of(section);
    Planning planning =
        planner.plan(
            Mirror.of(master, part.image().terms(), sections, planner.reading()), Answers.NONE);
    if (!planning.isFinal()
        || !planning.plan().isUnchanged()
        || !planning.plan().notes().isEmpty()
        || planning.plan().lines().stream().anyMatch(PlanLine::isTold)) {
      return Optional.empty();
    }
    Level level = section == null ? Level.COURSE : Level.SECTION;
    Map<TallyKey, Long> tally = new HashMap<>(planning.plan().tally());
    tally.keySet().removeIf(key -> key.level() != level);
    return Optional.of(tallies.intern(Map.copyOf(tally)));
  }
}
