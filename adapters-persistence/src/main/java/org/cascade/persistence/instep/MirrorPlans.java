package org.cascade.persistence.instep;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.Answers;
import org.cascade.domain.push.AttributeLine;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.CoursePlan;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.MasterSetup;
import org.cascade.domain.push.Mirror;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.Planning;
import org.cascade.domain.push.TallyKey;
import org.jspecify.annotations.Nullable;

/**
 * What the planner says of mirror images of masters. It is remembered by all that it depends on, so
 * it stays true; what is forgotten is planned again.
 */
final class MirrorPlans {
  /** About two hundred bytes each. There are about five for each master, in a whole state too. */
  private static final int REMEMBERED = 250_000;

  private final Cache<Part, Optional<Plan>> plans =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();
  private final Interner<Map<TallyKey, Long>> tallies = Interners.newWeakInterner();
  private final Interner<Image> knownImages = Interners.newWeakInterner();
  private final Interner<Mirror.Section> knownSections = Interners.newWeakInterner();

  /**
   * A course that mirrors its master, as far as a plan depends on it.
   *
   * @param print of all the master's setup that is looked at
   * @param differing the bits of the attributes in which the course does not mirror it
   * @param customFields a digest of the master's
   */
  record Image(
      Situation situation, long master, Print print, long differing, ContentHash customFields) {
    /** Sections have no Course Info. */
    Image ofSections() {
      return differing == 0 ? this : new Image(situation, master, print, 0, customFields);
    }
  }

  /** The course itself, or one of its sections. */
  private record Part(Image image, Mirror.@Nullable Section section) {
    static Stream<Part> of(Image image, List<Mirror.Section> sections) {
      Image ofSections = image.ofSections();
      return Stream.concat(
          Stream.of(new Part(image, null)),
          sections.stream().map(section -> new Part(ofSections, section)));
    }
  }

  /** What is counted of a part, and the bits of the attributes that it takes from the master. */
  private record Plan(Map<TallyKey, Long> tally, long attributes) {}

  /**
   * What the planner says of each course; one for which it has anything else to do than to copy
   * attributes, or anything to ask or to tell, is left out.
   *
   * @param images by course
   * @param sections by course
   */
  Map<CourseId, InStep> inStep(
      MasterReader reader,
      CoursePlanner planner,
      Map<Long, Image> images,
      Map<Long, List<Mirror.Section>> sections) {
    planMissing(reader, planner, images, sections);
    Map<CourseId, InStep> found = new HashMap<>();
    images.forEach(
        (course, image) ->
            inStep(image, sections.getOrDefault(course, List.of()))
                .ifPresent(inStep -> found.put(new CourseId(course), inStep)));
    return found;
  }

  private Optional<InStep> inStep(Image image, List<Mirror.Section> sections) {
    Map<TallyKey, Long> tally = new HashMap<>();
    long attributes = 0;
    for (Part part : Part.of(image, sections).toList()) {
      Optional<Plan> plan = plans.getIfPresent(part);
      if (plan == null || plan.isEmpty()) {
        return Optional.empty();
      }
      plan.get().tally().forEach((key, records) -> tally.merge(key, records, Long::sum));
      attributes |= plan.get().attributes();
    }
    return Optional.of(new InStep(tally, attributes));
  }

  private void planMissing(
      MasterReader reader,
      CoursePlanner planner,
      Map<Long, Image> images,
      Map<Long, List<Mirror.Section>> sections) {
    Set<Part> missing = new HashSet<>();
    images.forEach(
        (course, image) ->
            Part.of(image, sections.getOrDefault(course, List.of()))
                .filter(part -> plans.getIfPresent(part) == null)
                .forEach(missing::add));
    if (!missing.isEmpty()) {
      remember(reader, planner, missing);
    }
  }

  private static Set<Long> masters(Set<Part> parts) {
    return parts.stream()
        .map(part -> part.image().master())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those whose masters, or the lists that these refer to, have not become something else. */
  private void remember(MasterReader reader, CoursePlanner planner, Set<Part> missing) {
    MasterReader.Read read = reader.read(planner.reading().masters(), masters(missing));
    for (Part part : missing) {
      long id = part.image().master();
      MasterSetup master = read.setups().get(id);
      if (master != null && isOf(part.image(), read.records())) {
        plans.put(remembered(part), planned(planner, master, part));
      }
    }
  }

  private static boolean isOf(Image image, Masters read) {
    return Print.of(read.prints(image.master()).values()).equals(image.print())
        && (read.lists().isEmpty() || read.lists().equals(image.situation().lists()));
  }

  /** Made of what other parts are made of too, where it can be. */
  private Part remembered(Part part) {
    Mirror.Section section = part.section();
    return new Part(
        knownImages.intern(part.image()), section == null ? null : knownSections.intern(section));
  }

  /** Empty if anything else is to be done than to copy attributes. */
  private Optional<Plan> planned(CoursePlanner planner, MasterSetup master, Part part) {
    Mirror.Section section = part.section();
    Planning planning =
        planner.plan(
            Mirror.of(
                master,
                AttributeBits.attributes(part.image().differing()),
                part.image().situation().terms(),
                section == null ? List.of() : List.of(section),
                planner.reading()),
            Answers.NONE);
    return planning.isFinal() && isOfAttributesAlone(planning.plan())
        ? Optional.of(plan(planning.plan(), section == null ? Level.COURSE : Level.SECTION))
        : Optional.empty();
  }

  private static boolean isOfAttributesAlone(CoursePlan plan) {
    return plan.notes().isEmpty()
        && plan.releasedLinks().isEmpty()
        && plan.lines().stream().allMatch(line -> line instanceof AttributeLine && !line.isTold());
  }

  private Plan plan(CoursePlan plan, Level level) {
    Map<TallyKey, Long> tally = new HashMap<>(plan.tally());
    tally.keySet().removeIf(key -> key.level() != level);
    List<AttributeLine> written =
        plan.lines().stream()
            .filter(PlanLine::writes)
            .filter(AttributeLine.class::isInstance)
            .map(AttributeLine.class::cast)
            .toList();
    return new Plan(tallies.intern(Map.copyOf(tally)), AttributeBits.of(written));
  }
}
