package org.cascade.grpc.catalog;

import org.cascade.application.catalog.Catalog;
import org.cascade.application.catalog.CourseSummary;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.Course;

/** Catalogs and courses as callers see them. */
final class CatalogMapper {
  private CatalogMapper() {}

  static org.cascade.proto.v1.Catalog toCatalog(Catalog catalog) {
    return org.cascade.proto.v1.Catalog.newBuilder()
        .setName(ResourceNames.catalog(catalog.id().value()))
        .setDisplayName(catalog.name())
        .setVersion(catalog.version())
        .addAllLocks(Vocabulary.locks(catalog.locks().locks()))
        .build();
  }

  static Course toCourse(CourseSummary course) {
    Course.Builder line =
        Course.newBuilder()
            .setName(ResourceNames.course(course.id().value()))
            .setCalendar(ResourceNames.calendar(course.calendar().value()))
            .setCalendarName(course.calendarName())
            .setSchoolName(course.schoolName())
            .setYear(course.year())
            .setNumber(course.number())
            .setDisplayName(course.name())
            .setIgnoreMasterPush(course.ignoreMasterPush())
            .setVersion(course.version());
    course
        .masterIfLinked()
        .ifPresent(master -> line.setMaster(ResourceNames.master(master.value())));
    return line.build();
  }
}
