package org.cascade.application.testing;

import java.util.Objects;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.CourseRecord;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.Posted;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a world row by row and refuses what a database would: at every single write the keys
 * are unique and what student work refers to is there. So an order of effects other than that of
 * C-16 fails.
 */
final class GuardedWorld {
  private final World world;

  GuardedWorld(World world) {
    this.world = world;
  }

  void insert(BelowId id, CourseRecord row) {
    refuseIf(world.courseRecords.containsKey(id), "there is already " + id);
    checkUnique(id, row);
    world.courseRecords.put(
        id,
        new CourseRecord(row.key(), row.content(), row.link(), row.residualSince(), true, true));
  }

  /** Overwrites a row; one that stays the same is not touched. */
  void update(BelowId id, CourseRecord row) {
    if (row.equals(world.record(id))) {
      return;
    }
    checkUnique(id, row);
    world.courseRecords.put(
        id,
        new CourseRecord(
            row.key(), row.content(), row.link(), row.residualSince(), row.isNew(), true));
  }

  private void checkUnique(BelowId id, CourseRecord row) {
    world.courseRecords.forEach(
        (otherId, other) -> {
          if (otherId.type() == id.type()
              && otherId.course().equals(id.course())
              && otherId.row() != id.row()) {
            refuseIf(other.key().equals(row.key()), id + " takes the key of " + otherId);
            refuseIf(
                above(row) != null && Objects.equals(above(row), above(other)),
                id + " takes the link of " + otherId);
          }
        });
  }

  private static @Nullable Long above(CourseRecord row) {
    return row.link() == null ? null : row.link().above();
  }

  void delete(BelowId id) {
    refuseIf(isReferredTo(id), "student work refers to " + id);
    refuseIf(world.courseRecords.remove(id) == null, "there is no " + id);
  }

  private boolean isReferredTo(BelowId id) {
    return world.alignments.stream()
            .anyMatch(
                work ->
                    work.course().equals(id.course()) && refersTo(id, work.task(), work.standard()))
        || world.postedGrades.values().stream().anyMatch(posted -> refersTo(id, posted))
        || world.comments.values().stream().anyMatch(posted -> refersTo(id, posted));
  }

  private static boolean refersTo(BelowId id, Posted posted) {
    return posted.course().equals(id.course()) && refersTo(id, posted.task(), posted.standard());
  }

  private static boolean refersTo(BelowId id, @Nullable Long task, @Nullable Long standard) {
    Long entry =
        id.type() == DataType.GRADING_TASKS
            ? task
            : id.type() == DataType.STANDARDS ? standard : null;
    return entry != null && entry == id.row();
  }

  /** Writes Course Info. */
  void setInfo(CourseId id, CourseInfo info, int version) {
    CourseRow row = world.course(id);
    String number = info.value(CourseAttribute.NUMBER);
    world.courses.forEach(
        (otherId, other) ->
            refuseIf(
                !otherId.equals(id)
                    && other.calendar().equals(row.calendar())
                    && other.info().value(CourseAttribute.NUMBER).equals(number),
                id + " takes the number of " + otherId));
    world.courses.put(
        id,
        new CourseRow(row.calendar(), row.master(), row.ignoreMasterPush(), info, version, true));
  }

  private static void refuseIf(boolean wrong, String what) {
    if (wrong) {
      throw new IllegalStateException(what);
    }
  }
}
