package org.cascade.it.invariants;

import java.util.stream.Stream;

/** Locks and pushes (domain.md §2, §7). */
final class PushInvariants {
  private PushInvariants() {}

  static Stream<Invariant> all() {
    return Stream.of(
        weightsNeedStructure(), allDone(), failures(), targets(), once(), oneAtATime());
  }

  private static Invariant weightsNeedStructure() {
    return new Query(
        "COMPOSITE_WEIGHTS needs COMPOSITE_GRADES (L-1)",
        "catalog_lock",
        """
        SELECT w.catalog_id FROM catalog_lock w
        WHERE w.lock_name = 'COMPOSITE_WEIGHTS' AND NOT EXISTS (
          SELECT 1 FROM catalog_lock g WHERE g.catalog_id = w.catalog_id AND g.lock_name = 'COMPOSITE_GRADES')
        """);
  }

  private static Invariant allDone() {
    return new Query(
        "A push that completed has no course pending or running (Q-3)",
        "push_job_range.state",
        """
        SELECT r.job_id, r.range_no, r.state FROM push_job_range r JOIN push_job j ON j.id = r.job_id
        WHERE j.state IN ('COMPLETED', 'COMPLETED_WITH_FAILURES') AND r.state IN ('PENDING', 'RUNNING')
        """);
  }

  private static Invariant failures() {
    return new Query(
        "COMPLETED_WITH_FAILURES: any record or course FAILED (Q-3)",
        "push_job",
        """
        SELECT j.id, j.state FROM push_job j
        WHERE j.state IN ('COMPLETED', 'COMPLETED_WITH_FAILURES')
          AND (j.state = 'COMPLETED_WITH_FAILURES') <> (
            EXISTS (SELECT 1 FROM push_job_total t WHERE t.job_id = j.id AND t.outcome = 'FAILED' AND t.records > 0)
            OR EXISTS (SELECT 1 FROM push_job_range r WHERE r.job_id = j.id AND r.state = 'DONE' AND r.failed > 0))
        """);
  }

  private static Invariant targets() {
    return new Query(
        "The courses of a range are its targets: they sum to the total (Q-3)",
        "push_job_range.courses",
        """
        SELECT job_id, range_no, courses FROM push_job_range
        WHERE range_no > 0 AND courses <> JSON_LENGTH(targets)
        """);
  }

  private static Invariant once() {
    return new Query(
        "A course is counted once in a push (Q-3)",
        "push_job_range.targets",
        """
        SELECT r.job_id, t.course_id, COUNT(*)
        FROM push_job_range r, JSON_TABLE(r.targets, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]')) t
        WHERE r.state <> 'SPLIT' GROUP BY r.job_id, t.course_id HAVING COUNT(*) > 1
        """);
  }

  private static Invariant oneAtATime() {
    String running =
        "(SELECT r.job_id, t.course_id FROM push_job_range r,"
            + " JSON_TABLE(r.targets, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]')) t"
            + " WHERE r.state = 'RUNNING')";
    return new Query(
        "Two pushes never write the same course at the same time (N-3)",
        "push_job_range",
        """
        SELECT a.job_id, b.job_id AS other, a.course_id FROM %1$s a
        JOIN %1$s b ON b.course_id = a.course_id AND b.job_id > a.job_id
        """
            .formatted(running));
  }
}
