package org.cascade.application.testing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cascade.application.course.AlignedWork.PostedForBoth;
import org.cascade.application.course.AlignedWork.WorkFacts;
import org.cascade.application.course.RealignWork.Place;
import org.cascade.application.course.RealignWork.Realigned;
import org.cascade.application.course.RealignWork.Realignment;
import org.cascade.application.testing.World.Alignment;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.Posted;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.jspecify.annotations.Nullable;

/** The work of a realignment, alignment by alignment. */
final class MovedWork {
  private final World world;
  private final Realignment realignment;
  private final List<Long> sections;

  MovedWork(World world, Realignment realignment) {
    this.world = world;
    this.realignment = realignment;
    this.sections =
        world.sectionsOf(realignment.course()).filter(realignment.sections()::contains).toList();
  }

  WorkFacts facts() {
    Set<Long> strangers = new HashSet<>(realignment.sections());
    strangers.removeAll(sections);
    return new WorkFacts(
        strangers,
        isThere(realignment.from()),
        isThere(realignment.to()),
        withoutTo(),
        postedForBoth());
  }

  private boolean isThere(Place place) {
    if (place instanceof Place.OfSubject of) {
      return world.setup.containsKey(
          new BelowId(of.subject().type(), realignment.course(), Owner.COURSE, of.subject().id()));
    }
    return sections.stream().anyMatch(section -> category(section, place).isPresent());
  }

  /** The section's category of the place's name. */
  private Optional<Long> category(long section, Place place) {
    NameKey name = ((Place.OfCategory) place).name();
    return world
        .rows(DataType.CATEGORIES, realignment.course(), Owner.section(section))
        .filter(row -> row.getValue().key().equals(new RecordKey.Named(name)))
        .map(row -> row.getKey().row())
        .findFirst();
  }

  private List<String> withoutTo() {
    if (realignment.to() instanceof Place.OfSubject) {
      return List.of();
    }
    return sections.stream()
        .filter(section -> category(section, realignment.to()).isEmpty())
        .filter(section -> affected().anyMatch(work -> work.section() == section))
        .map(this::number)
        .sorted()
        .toList();
  }

  private String number(long section) {
    return World.require(world.sections, section).number();
  }

  /** The alignments with the former place. */
  private Stream<Alignment> affected() {
    return world.alignments.stream().filter(this::isAffected);
  }

  private boolean isAffected(Alignment work) {
    if (!sections.contains(work.section())) {
      return false;
    }
    return realignment.from() instanceof Place.OfSubject from
        ? work.isOf(from.subject())
        : category(work.section(), realignment.from())
            .equals(Optional.ofNullable(work.sectionCategory()));
  }

  private List<PostedForBoth> postedForBoth() {
    if (!(realignment.from() instanceof Place.OfSubject from)
        || !(realignment.to() instanceof Place.OfSubject to)) {
      return List.of();
    }
    return posted(from.subject())
        .filter(posted -> posted(to.subject()).anyMatch(other -> isBeside(posted, other)))
        .map(posted -> new PostedForBoth(number(posted.section()), term(posted), posted.student()))
        .distinct()
        .sorted(
            Comparator.comparing(PostedForBoth::section)
                .thenComparing(PostedForBoth::term)
                .thenComparing(PostedForBoth::student))
        .toList();
  }

  /** What is posted for a task or standard in the sections. */
  private Stream<Posted> posted(Subject subject) {
    return Stream.concat(world.postedGrades.values().stream(), world.comments.values().stream())
        .filter(posted -> isPosted(posted, subject));
  }

  private boolean isPosted(Posted posted, Subject subject) {
    return sections.contains(posted.section()) && posted.isFor(subject);
  }

  private static boolean isBeside(Posted posted, Posted other) {
    return posted.section() == other.section()
        && posted.term() == other.term()
        && posted.student().equals(other.student());
  }

  private String term(Posted posted) {
    return World.require(world.termNames, World.require(world.terms, posted.term()).termName());
  }

  Realigned move() {
    List<Alignment> affected = affected().toList();
    affected.forEach(world.alignments::remove);
    for (Alignment work : affected) {
      Alignment moved = moved(work);
      if (world.alignments.stream().noneMatch(other -> isSame(moved, other))) {
        world.alignments.add(moved);
      }
    }
    return new Realigned(
        affected.stream().map(Alignment::assignment).distinct().count(),
        move(world.postedGrades),
        move(world.comments));
  }

  private Alignment moved(Alignment work) {
    if (realignment.to() instanceof Place.OfSubject to) {
      return new Alignment(
          work.course(),
          work.assignment(),
          work.number(),
          work.section(),
          work.sectionCategory(),
          task(to.subject()),
          standard(to.subject()));
    }
    return new Alignment(
        work.course(),
        work.assignment(),
        work.number(),
        work.section(),
        category(work.section(), realignment.to()).orElseThrow(),
        work.task(),
        work.standard());
  }

  private static boolean isSame(Alignment work, Alignment other) {
    return work.course().equals(other.course())
        && work.assignment() == other.assignment()
        && Objects.equals(work.sectionCategory(), other.sectionCategory())
        && Objects.equals(work.task(), other.task())
        && Objects.equals(work.standard(), other.standard());
  }

  private static @Nullable Long task(Subject subject) {
    return subject.type() == DataType.GRADING_TASKS ? Long.valueOf(subject.id()) : null;
  }

  private static @Nullable Long standard(Subject subject) {
    return subject.type() == DataType.STANDARDS ? Long.valueOf(subject.id()) : null;
  }

  private long move(Map<Long, Posted> posted) {
    if (!(realignment.from() instanceof Place.OfSubject from)
        || !(realignment.to() instanceof Place.OfSubject to)) {
      return 0;
    }
    List<Long> ids =
        posted.keySet().stream()
            .filter(id -> isPosted(World.require(posted, id), from.subject()))
            .toList();
    ids.forEach(id -> posted.computeIfPresent(id, (same, row) -> moved(row, to.subject())));
    return ids.size();
  }

  private static Posted moved(Posted row, Subject to) {
    return new Posted(
        row.course(), row.section(), task(to), standard(to), row.term(), row.student(), row.text());
  }
}
