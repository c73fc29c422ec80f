package org.cascade.grpc.course;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.cascade.application.course.Course;
import org.cascade.application.course.CourseFilter;
import org.cascade.application.course.CoursePlace;
import org.cascade.application.course.ManageCourses;
import org.cascade.application.resource.Kept;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.CourseInfoWire;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.Names;
import org.cascade.grpc.resource.References;
import org.cascade.grpc.resource.ResourceCalls;
import org.cascade.grpc.resource.ResourceCalls.Words;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.ListCoursesRequest;

/** Courses on the wire. */
public final class CourseWire
    implements ResourceWire<
        org.cascade.proto.v1.Course, ListCoursesRequest, CourseId, Course, CourseFilter> {
  private static final int NAME_LIMIT = 100;
  private static final int NUMBER_LIMIT = 50;

  /** The calls for courses, whichever service has them. */
  public static ResourceCalls<
          org.cascade.proto.v1.Course, ListCoursesRequest, CourseId, Course, CourseFilter>
      calls(ManageCourses courses) {
    return new ResourceCalls<>(
        new Words("Course", "Courses", "course", "courses"), new CourseWire(), courses);
  }

  @Override
  public org.cascade.proto.v1.Course message(Kept<CourseId, Course> kept) {
    Course course = kept.value();
    org.cascade.proto.v1.Course.Builder message =
        org.cascade.proto.v1.Course.newBuilder()
            .setName(ResourceNames.course(kept.id().value()))
            .setCalendar(ResourceNames.calendar(course.calendar().value()))
            .setCalendarName(course.place().calendarName())
            .setSchoolName(course.place().schoolName())
            .setYear(course.place().year())
            .setNumber(course.info().value(CourseAttribute.NUMBER))
            .setDisplayName(course.info().value(CourseAttribute.NAME))
            .setActive(course.info().value(CourseAttribute.ACTIVE).equals("1"))
            .setIgnoreMasterPush(course.ignoreMasterPush())
            .setInfo(CourseInfoWire.message(course.info()))
            .addAllLocks(Vocabulary.locks(course.place().locks()))
            .setVersion(Integer.parseInt(kept.version()));
    course
        .masterIfLinked()
        .ifPresent(master -> message.setMaster(ResourceNames.master(master.value())));
    return message.build();
  }

  @Override
  public Course value(org.cascade.proto.v1.Course message, Faults faults) {
    return new Course(
        new CalendarId(References.required(message.getCalendar(), "calendar", faults)),
        id(message.getMaster(), MasterId::new).orElse(null),
        message.getIgnoreMasterPush(),
        info(message, faults),
        place(message));
  }

  private static CourseInfo info(org.cascade.proto.v1.Course message, Faults faults) {
    return CourseInfoWire.info(
        Names.number(message.getNumber(), "number", NUMBER_LIMIT, faults),
        Names.title(message.getDisplayName(), "display_name", NAME_LIMIT, faults),
        message.getActive(),
        message.getInfo());
  }

  private static CoursePlace place(org.cascade.proto.v1.Course message) {
    Set<Lock> locks = new HashSet<>();
    message.getLocksList().forEach(lock -> Vocabulary.LOCKS.toDomain(lock).ifPresent(locks::add));
    return new CoursePlace(
        message.getCalendarName(), message.getSchoolName(), message.getYear(), locks);
  }

  @Override
  public CourseId id(String name) {
    return new CourseId(ResourceNames.id(name));
  }

  @Override
  public CourseFilter filter(ListCoursesRequest request) {
    return new CourseFilter(
        id(request.getCatalog(), CatalogId::new),
        id(request.getMaster(), MasterId::new),
        id(request.getCalendar(), CalendarId::new),
        Optional.of(request.getYear()).filter(year -> year != 0),
        Optional.of(request.getNumber()).filter(number -> !number.isEmpty()));
  }

  private static <T> Optional<T> id(String name, LongFunction<T> id) {
    return Optional.of(name)
        .filter(text -> !text.isEmpty())
        .map(text -> id.apply(ResourceNames.id(text)));
  }

  @Override
  public String nameKey(Kept<CourseId, Course> kept) {
    return kept.value().info().value(CourseAttribute.NUMBER);
  }

  @Override
  public long number(CourseId id) {
    return id.value();
  }
}
