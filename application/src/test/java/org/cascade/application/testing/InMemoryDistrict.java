package org.cascade.application.testing;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cascade.application.course.AlignedWork;
import org.cascade.application.course.CourseLinks;
import org.cascade.application.testing.World.MasterRow;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.MasterId;

/**
 * A district in memory with all ports over it: record by record, one thing at a time. What it does
 * is what every other adapter has to do.
 */
public final class InMemoryDistrict implements WorldStore {
  private World world = new World();
  private final InMemoryPushJobs jobs = new InMemoryPushJobs(this);
  private final Ports ports =
      new Ports(
          new InMemoryPushScopes(this),
          new InMemoryLinkedCourses(this, jobs),
          jobs,
          new InMemoryCatalogs(this));

  public Ports ports() {
    return ports;
  }

  public CourseLinks courseLinks() {
    return new InMemoryCourseLinks(this);
  }

  public AlignedWork alignedWork() {
    return new InMemoryAlignedWork(this);
  }

  @Override
  public synchronized void load(World loaded) {
    world = loaded.copy();
    jobs.clear();
  }

  @Override
  public synchronized World read() {
    return world.copy();
  }

  @Override
  public synchronized void renumber(MasterId master, String number) {
    MasterRow row = world.master(master);
    Map<CourseAttribute, String> attributes = new EnumMap<>(row.info().attributes());
    attributes.put(CourseAttribute.NUMBER, number);
    world.masters.put(
        master,
        new MasterRow(row.catalog(), new CourseInfo(attributes, row.info().customFields())));
  }

  /** One consistent read. */
  synchronized <T> T reading(Function<World, T> reader) {
    return reader.apply(world);
  }

  /** All of what it writes, or nothing if it throws. */
  synchronized <T> T writing(Function<World, T> writer) {
    World copy = world.copy();
    T result = writer.apply(copy);
    world = copy;
    return result;
  }

  /** One thing at a time for what is not part of the world. */
  synchronized <T> T alone(Supplier<T> work) {
    return work.get();
  }
}
