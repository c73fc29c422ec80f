package org.cascade.application.testing;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cascade.application.testing.World.Alignment;
import org.cascade.application.testing.World.AssignmentRow;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.Posted;
import org.cascade.application.testing.World.Score;
import org.cascade.application.testing.World.SectionCategoryRow;
import org.cascade.domain.district.DataType;
import org.jspecify.annotations.Nullable;

/** Draws student work for some setup records, of every kind that counts as evidence. */
final class RandomWork {
  private final World world;
  private final Random random;

  RandomWork(World world, Random random) {
    this.world = world;
    this.random = random;
  }

  void maybeAdd(BelowId record) {
    if (record.type() == DataType.CATEGORIES) {
      maybeAddSectionCategory(record);
      return;
    }
    switch (random.nextInt(7)) {
      case 0 -> align(record, random.nextInt(2));
      case 1 -> post(world.postedGrades, record, "A");
      case 2 -> post(world.comments, record, "Well done");
      case 3 -> {
        align(record, 2);
        align(record, 1);
        post(world.postedGrades, record, "B");
        post(world.comments, record, "See me");
      }
      default -> {} // no work
    }
  }

  /** A section's copy, changed or not, or a teacher's own, with or without work in it. */
  private void maybeAddSectionCategory(BelowId record) {
    if (random.nextInt(3) == 0) {
      return;
    }
    Content.Category content = (Content.Category) world.record(record).content();
    boolean isTeachersOwn = random.nextInt(4) == 0;
    Content.Category pushed = random.nextBoolean() ? content : content.renamed("Before");
    long id = world.sectionCategories.size() + 1L;
    long section = section(record);
    world.sectionCategories.put(
        id,
        new SectionCategoryRow(
            record.course(),
            section,
            content,
            isTeachersOwn ? null : new Link(record.row(), pushed)));
    if (random.nextBoolean()) {
      assignment(record, section, id, null, null, random.nextInt(3));
    }
  }

  private long section(BelowId record) {
    List<Long> sections =
        world.sections.entrySet().stream()
            .filter(section -> section.getValue().course().equals(record.course()))
            .map(Map.Entry::getKey)
            .toList();
    return sections.get(random.nextInt(sections.size()));
  }

  private @Nullable Long task(BelowId record) {
    return record.type() == DataType.GRADING_TASKS ? Long.valueOf(record.row()) : null;
  }

  private @Nullable Long standard(BelowId record) {
    return record.type() == DataType.STANDARDS ? Long.valueOf(record.row()) : null;
  }

  private void align(BelowId record, int scores) {
    assignment(record, section(record), null, task(record), standard(record), scores);
  }

  private void assignment(
      BelowId record,
      long section,
      @Nullable Long category,
      @Nullable Long task,
      @Nullable Long standard,
      int scores) {
    long id = world.assignments.size() + 1L;
    world.assignments.put(id, new AssignmentRow(record.course(), section, "Assignment " + id));
    world.alignments.add(new Alignment(record.course(), id, 1, section, category, task, standard));
    for (int student = 1; student <= scores; student++) {
      world.scores.add(new Score(record.course(), id, "student " + student));
    }
  }

  private void post(Map<Long, Posted> rows, BelowId record, String text) {
    long calendar = world.course(record.course()).calendar().value();
    rows.put(
        rows.size() + 1L,
        new Posted(
            record.course(),
            section(record),
            task(record),
            standard(record),
            calendar,
            "student 1",
            text));
  }
}
