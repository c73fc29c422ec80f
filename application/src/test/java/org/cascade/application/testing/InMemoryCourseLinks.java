package org.cascade.application.testing;

import java.util.Optional;
import java.util.function.Function;
import org.cascade.application.course.CourseLinks;
import org.cascade.application.testing.World.CalendarRow;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.Owner;

final class InMemoryCourseLinks implements CourseLinks {
  private final InMemoryDistrict district;

  InMemoryCourseLinks(InMemoryDistrict district) {
    this.district = district;
  }

  @Override
  public Optional<CatalogId> catalogOf(MasterId master) {
    return district.reading(
        world -> Optional.ofNullable(world.masters.get(master)).map(World.MasterRow::catalog));
  }

  @Override
  public boolean change(CourseId id, Function<LinkStanding, Optional<MasterId>> next) {
    return district.writing(
        world -> {
          CourseRow course = world.courses.get(id);
          if (course == null) {
            return false;
          }
          LinkStanding standing = standing(world, course);
          Optional<MasterId> master = next.apply(standing);
          if (!master.equals(standing.master())) {
            world.courses.put(id, linked(course, master));
            clearLinks(world, id);
          }
          return true;
        });
  }

  private static LinkStanding standing(World world, CourseRow course) {
    CalendarRow calendar = World.require(world.calendars, course.calendar());
    return new LinkStanding(
        Optional.ofNullable(course.master()),
        Optional.ofNullable(World.require(world.schools, calendar.school()).catalog()),
        Integer.toString(course.version()));
  }

  private static CourseRow linked(CourseRow row, Optional<MasterId> master) {
    return new CourseRow(
        row.calendar(),
        master.orElse(null),
        row.ignoreMasterPush(),
        row.info(),
        row.version() + 1,
        true);
  }

  private static void clearLinks(World world, CourseId course) {
    world.setup.replaceAll(
        (id, row) ->
            id.course().equals(course) && id.owner().equals(Owner.COURSE) && row.link() != null
                ? row.linked(null).written(row.isNew())
                : row);
  }
}
