package org.cascade.persistence.push;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cascade.application.push.JobId;
import org.cascade.application.testing.PushScenario;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.application.testing.World;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.application.testing.Worlds;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.PushMode;
import org.cascade.persistence.testing.MySqlDistrict;

/** What a push makes of {@link EveryEffect} when nothing goes wrong, to compare with. */
final class UndisturbedPush {
  private static final World BEFORE = EveryEffect.world();

  private final Pushed pushed;
  private final World after;

  private UndisturbedPush(Pushed pushed, World after) {
    this.pushed = pushed;
    this.after = after;
  }

  static UndisturbedPush of(MySqlDistrict district, PushMode mode) {
    district.worlds().load(BEFORE);
    Pushed pushed =
        new PushScenario(district.ports()).push("undisturbed", SmallDistrict.withSections(mode));
    return new UndisturbedPush(pushed, district.worlds().read());
  }

  Pushed pushed() {
    return pushed;
  }

  Worlds.Result result() {
    return result(after, pushed.job().id());
  }

  /** The result of jobs that may have set residual marks; whose mark it is makes no difference. */
  static Worlds.Result result(World now, JobId... jobs) {
    Set<Long> ids = List.of(jobs).stream().map(JobId::value).collect(Collectors.toSet());
    World same = now.copy();
    same.setup.replaceAll((id, row) -> isMarked(row, ids) ? marked(row, jobs[0]) : row);
    return Worlds.result(BEFORE, same, jobs[0]);
  }

  private static boolean isMarked(SetupRow row, Set<Long> jobs) {
    Long since = row.residualSince();
    return since != null && jobs.contains(since);
  }

  private static SetupRow marked(SetupRow row, JobId job) {
    return row.residualSince(job.value());
  }

  /** The course and its setup before any push. */
  static Worlds.Result before(CourseId course) {
    return Worlds.result(BEFORE, only(BEFORE, course), new JobId(0));
  }

  /** The course and its setup as this push makes them. */
  Worlds.Result after(CourseId course) {
    return result(only(after, course), pushed.job().id());
  }

  /** The course and its setup now. */
  static Worlds.Result now(World now, CourseId course, JobId job) {
    return result(only(now, course), job);
  }

  private static World only(World world, CourseId course) {
    World one = world.copy();
    one.courses.keySet().removeIf(other -> !other.equals(course));
    one.setup.keySet().removeIf(row -> !row.course().equals(course));
    return one;
  }
}
