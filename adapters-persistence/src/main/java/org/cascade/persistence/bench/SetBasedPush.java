package org.cascade.persistence.bench;

import java.util.HashMap;
import java.util.Map;
import org.cascade.domain.push.PushMode;
import org.cascade.persistence.database.Database;

/** A push as a script: set-based statements type by type, courses first, then their sections. */
final class SetBasedPush implements Baseline {
  private static final Script PUSH =
      Script.of(
          "targets/courses.sql",
          "targets/sections.sql",
          "targets/meetings.sql",
          "targets/stale.sql",
          "push/course_info.sql",
          "push/compare_courses.sql",
          "push/note_courses.sql",
          "push/tasks.sql",
          "push/standards.sql",
          "push/categories.sql",
          "push/assessments.sql",
          "push/calc_options.sql",
          "push/composites.sql",
          "push/compare_sections.sql",
          "push/note_sections.sql",
          "push/section_categories.sql",
          "push/section_calc_options.sql",
          "push/section_composites.sql",
          "push/subjects_gone.sql");

  private final Database database;
  private final Script push;
  private final InRanges ranges;
  private final Map<BaselineScope, Long> before = new HashMap<>();

  /** In transactions of the size that was fastest. */
  SetBasedPush(Database database, PushMode mode) {
    this(database, mode, InRanges.FASTEST);
  }

  SetBasedPush(Database database, PushMode mode, int size) {
    this.database = database;
    this.push = PUSH.in(mode);
    this.ranges = new InRanges(database, size);
  }

  /** Counts the records that are there, so that the run need not. */
  @Override
  public void prepare(BaselineScope scope) {
    before.put(scope, new SetupRecords(database).count(scope));
  }

  @Override
  public long run(BaselineScope scope, AnswerSum answer) {
    return before.getOrDefault(scope, 0L) + ranges.run(scope, push::run);
  }
}
