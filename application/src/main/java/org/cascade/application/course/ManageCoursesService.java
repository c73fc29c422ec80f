package org.cascade.application.course;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ResourceService;
import org.cascade.application.resource.Revision;
import org.cascade.domain.district.Attribute;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.CustomField;

/** The courses as callers see and change them: what is locked at one is edited by nobody (L-4). */
public final class ManageCoursesService extends ResourceService<CourseId, Course, CourseFilter>
    implements ManageCourses {
  private final Courses courses;

  @Inject
  public ManageCoursesService(Courses courses) {
    super(courses, ErrorReason.COURSE_NOT_FOUND);
    this.courses = courses;
  }

  @Override
  protected String title(CourseId id) {
    return "course " + id.value();
  }

  @Override
  public Kept<CourseId, Course> update(
      CourseId id, Revision revision, String path, UnaryOperator<Course> edit) {
    return super.update(
        id,
        revision,
        path,
        present -> {
          Course changed = edit.apply(present);
          requireOpen(present, changed.info(), path);
          return changed;
        });
  }

  /** Names every attribute that is refused. */
  private static void requireOpen(Course present, CourseInfo wanted, String path) {
    List<FieldViolation> refused = new ArrayList<>();
    attributes(present.info(), wanted)
        .filter(attribute -> !present.info().value(attribute).equals(wanted.value(attribute)))
        .filter(present.place()::isClosed)
        .forEach(
            attribute ->
                refused.add(
                    new FieldViolation(
                        path + "." + field(attribute),
                        "is locked by the catalog of the course's master: change it there")));
    if (!refused.isEmpty()) {
      throw CascadeException.refused(ErrorReason.LOCKED, refused);
    }
  }

  private static Stream<Attribute> attributes(CourseInfo present, CourseInfo wanted) {
    TreeSet<String> customFields = new TreeSet<>(present.customFieldNames());
    customFields.addAll(wanted.customFieldNames());
    return Stream.concat(
        Stream.of(CourseAttribute.values()), customFields.stream().map(CustomField::new));
  }

  private static String field(Attribute attribute) {
    if (attribute instanceof CustomField custom) {
      return "info.custom_fields[\"" + custom.name() + "\"]";
    }
    return switch ((CourseAttribute) attribute) {
      case NUMBER, ACTIVE -> attribute.key().toLowerCase(Locale.ROOT);
      case NAME -> "display_name";
      default -> "info." + attribute.key().toLowerCase(Locale.ROOT);
    };
  }

  @Override
  public Kept<CourseId, Course> setIgnoreMasterPush(
      CourseId course, boolean ignore, Optional<String> version) {
    return result(
        courses.setIgnoreMasterPush(course, ignore, version), title(course), index -> "name");
  }
}
