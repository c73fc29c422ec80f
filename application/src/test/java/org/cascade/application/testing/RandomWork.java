package org.cascade.application.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cascade.application.testing.World.Alignment;
import org.cascade.application.testing.World.AssessmentScore;
import org.cascade.application.testing.World.AssignmentRow;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.Posted;
import org.cascade.application.testing.World.Score;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.jspecify.annotations.Nullable;

/** Draws student work for some setup records, of every kind that counts as evidence. */
final class RandomWork {
  private final World world;
  private final RandomContent draw;

  RandomWork(World world, RandomContent draw) {
    this.world = world;
    this.draw = draw;
  }

  /** For the course and its sections, whose setup is there. */
  void add(CourseId course) {
    List<BelowId> rows =
        world.setup.keySet().stream().filter(id -> id.course().equals(course)).toList();
    rows.forEach(this::maybeAdd);
  }

  private void maybeAdd(BelowId row) {
    switch (row.type()) {
      case GRADING_TASKS, STANDARDS -> maybeAddForSubject(row);
      case CATEGORIES -> maybeAddInCategory(row);
      case ASSESSMENTS -> maybeAddScores(row);
      case COURSE_INFO, GRADE_CALC_OPTIONS, COMPOSITE_GRADES -> {} // have no work of their own
    }
  }

  private void maybeAddForSubject(BelowId row) {
    switch ((int) draw.upTo(9)) {
      case 1 -> align(row, (int) draw.upTo(2) - 1);
      case 2 -> post(world.postedGrades, row, "A");
      case 3 -> post(world.comments, row, "Well done");
      case 4 -> {
        align(row, 2);
        align(row, 1);
        post(world.postedGrades, row, "B");
        post(world.comments, row, "See me");
      }
      default -> {} // no work
    }
  }

  private void maybeAddInCategory(BelowId row) {
    if (row.owner().isSection() && draw.once(3)) {
      assignment(row, row.owner().section(), row.row(), null, null, (int) draw.upTo(3) - 1);
    }
  }

  private void maybeAddScores(BelowId row) {
    if (draw.once(3)) {
      for (long student = 1; student <= draw.upTo(3); student++) {
        world.assessmentScores.add(
            new AssessmentScore(row.course(), row.row(), "student " + student));
      }
    }
  }

  private long section(BelowId row) {
    return draw.oneOf(world.sectionsOf(row.course()).toList());
  }

  private @Nullable Long task(BelowId row) {
    return row.type() == DataType.GRADING_TASKS ? Long.valueOf(row.row()) : null;
  }

  private @Nullable Long standard(BelowId row) {
    return row.type() == DataType.STANDARDS ? Long.valueOf(row.row()) : null;
  }

  private void align(BelowId row, int scores) {
    assignment(row, section(row), null, task(row), standard(row), scores);
  }

  private void assignment(
      BelowId row,
      long section,
      @Nullable Long category,
      @Nullable Long task,
      @Nullable Long standard,
      int scores) {
    long id = world.assignments.size() + 1L;
    world.assignments.put(id, new AssignmentRow(row.course(), section, "Assignment " + id));
    world.alignments.add(new Alignment(row.course(), id, 1, section, category, task, standard));
    for (int student = 1; student <= scores; student++) {
      world.scores.add(new Score(row.course(), id, "student " + student));
    }
  }

  private void post(Map<Long, Posted> rows, BelowId row, String text) {
    List<Long> terms =
        world.terms.entrySet().stream()
            .filter(
                term ->
                    Objects.equals(
                        term.getValue().calendar(), world.course(row.course()).calendar()))
            .map(Map.Entry::getKey)
            .toList();
    rows.put(
        rows.size() + 1L,
        new Posted(
            row.course(),
            section(row),
            task(row),
            standard(row),
            draw.oneOf(terms),
            "student " + draw.upTo(3),
            text));
  }
}
