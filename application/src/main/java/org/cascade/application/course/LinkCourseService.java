package org.cascade.application.course;

import jakarta.inject.Inject;
import java.util.Optional;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.course.CourseLinks.LinkStanding;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;

/** Decides, while the course is held, which master it is linked to next. */
public final class LinkCourseService implements LinkCourse {
  private final CourseLinks links;

  @Inject
  public LinkCourseService(CourseLinks links) {
    this.links = links;
  }

  @Override
  public void link(CourseId course, MasterId master) {
    Optional<CatalogId> catalog = links.catalogOf(master);
    require(
        course,
        links.change(
            course,
            standing -> {
              check(course, master, catalog, standing);
              return Optional.of(master);
            }));
  }

  private static void check(
      CourseId course, MasterId master, Optional<CatalogId> catalog, LinkStanding standing) {
    if (standing.master().equals(Optional.of(master))) {
      return;
    }
    if (catalog.isEmpty()) {
      throw CascadeException.of(
          ErrorReason.MASTER_NOT_FOUND, "there is no master " + master.value());
    }
    if (!standing.catalog().equals(catalog)) {
      throw CascadeException.of(
          ErrorReason.MASTER_NOT_IN_CATALOG,
          "master %d is not of the catalog that the school of course %d uses"
              .formatted(master.value(), course.value()));
    }
    standing
        .master()
        .ifPresent(
            other -> {
              throw CascadeException.of(
                  ErrorReason.COURSE_LINKED,
                  "course %d is linked to master %d; unlink it first"
                      .formatted(course.value(), other.value()));
            });
  }

  @Override
  public void unlink(CourseId course, Optional<String> version) {
    require(
        course,
        links.change(
            course,
            standing -> {
              version.ifPresent(seen -> requireCurrent(course, standing, seen));
              return Optional.empty();
            }));
  }

  private static void requireCurrent(CourseId course, LinkStanding standing, String seen) {
    if (!standing.version().equals(seen)) {
      throw CascadeException.stale("course " + course.value(), standing.version());
    }
  }

  private static void require(CourseId course, boolean found) {
    if (!found) {
      throw CascadeException.of(
          ErrorReason.COURSE_NOT_FOUND, "there is no course " + course.value());
    }
  }
}
