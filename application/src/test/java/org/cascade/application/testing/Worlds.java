package org.cascade.application.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cascade.application.push.JobId;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.CourseRecord;
import org.cascade.domain.push.RecordKey;

/** Makes worlds comparable that different adapters pushed. */
public final class Worlds {
  private static final long THIS_PUSH = -1;

  private Worlds() {}

  /**
   * A world without what may differ: the ids of rows that are new, and the id of the job.
   *
   * @param setup every row of the courses' setup; a new row by its key, any other by its id
   * @param rest all other tables
   */
  public record Result(Map<String, CourseRecord> setup, Map<String, Object> rest) {}

  /** A world that was {@code before} when the job pushed it. */
  public static Result result(World before, World after, JobId job) {
    Map<String, CourseRecord> setup = new TreeMap<>();
    after.courseRecords.forEach(
        (id, row) -> setup.put(name(before, id, row.key()), withoutJob(row, job)));
    Map<String, Object> rest = new HashMap<>(after.tables());
    rest.remove("courseRecords");
    return new Result(setup, rest);
  }

  private static String name(World before, BelowId id, RecordKey key) {
    return "%s of course %d, %s"
        .formatted(
            id.type(),
            id.course().value(),
            before.courseRecords.containsKey(id) ? "row " + id.row() : "new " + key.text());
  }

  private static CourseRecord withoutJob(CourseRecord row, JobId job) {
    Long since = row.residualSince();
    return since != null && since == job.value() ? row.residualSince(THIS_PUSH) : row;
  }

  /** What differs, in words: only that, of however many rows. */
  public static List<String> differences(Map<String, ?> expected, Map<String, ?> actual) {
    Set<String> names = new TreeSet<>(expected.keySet());
    names.addAll(actual.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(expected.get(name), actual.get(name)))
        .map(
            name ->
                "%s: expected %s but was %s".formatted(name, expected.get(name), actual.get(name)))
        .toList();
  }
}
