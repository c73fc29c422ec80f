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
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.domain.push.Owner;

/** Makes worlds comparable that different adapters pushed. */
public final class Worlds {
  private static final long THIS_PUSH = -1;

  private Worlds() {}

  /**
   * A world without what may differ: the ids of rows that are new, and the id of the job.
   *
   * @param setup every row of courses and sections; a new row by its key, any other by its id
   * @param rest all other tables
   */
  public record Result(Map<String, Row> setup, Map<String, Object> rest) {}

  /**
   * A row of the setup.
   *
   * @param row without what it is linked to
   * @param linkedTo what it is linked to: the id, or of a row of its course that is new what that
   *     is of; empty without a link
   */
  public record Row(SetupRow row, String linkedTo) {}

  /** A world that was {@code before} when the job pushed it. */
  public static Result result(World before, World after, JobId job) {
    Map<String, Row> setup = new TreeMap<>();
    after.setup.forEach(
        (id, row) ->
            setup.put(name(before, id, row), row(before, after, id, withoutJob(row, job))));
    Map<String, Object> rest = new HashMap<>(after.tables());
    rest.remove("setup");
    return new Result(setup, rest);
  }

  private static String name(World before, BelowId id, SetupRow row) {
    return "%s of course %d, section %d, %s"
        .formatted(
            id.type(),
            id.course().value(),
            id.owner().section(),
            before.setup.containsKey(id) ? "row " + id.row() : "new " + row.key().text());
  }

  private static SetupRow withoutJob(SetupRow row, JobId job) {
    Long since = row.residualSince();
    return since != null && since == job.value() ? row.residualSince(THIS_PUSH) : row;
  }

  private static Row row(World before, World after, BelowId id, SetupRow row) {
    Link link = row.link();
    return link == null
        ? new Row(row, "")
        : new Row(row.linked(new Link(0, link.pushed())), linkedTo(before, after, id, link));
  }

  private static String linkedTo(World before, World after, BelowId id, Link link) {
    BelowId above = new BelowId(id.type(), id.course(), Owner.COURSE, link.above());
    SetupRow row = id.owner().isSection() ? after.setup.get(above) : null;
    return row == null ? Long.toString(link.above()) : name(before, above, row);
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
