package org.cascade.persistence.push;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.instep.AttributeBits;
import org.cascade.persistence.instep.InStep;
import org.jspecify.annotations.Nullable;

/**
 * Copies attributes to courses whose setup is in step. They were compared without being locked, so
 * they are compared once more as they are locked.
 */
final class CopiedAttributes {
  private final CourseMapper courses;
  private final long pushed;

  CopiedAttributes(SqlSession session, CoursePlanner planner) {
    this.courses = session.getMapper(CourseMapper.class);
    this.pushed = AttributeBits.pushed(planner.terms());
  }

  /** Returns those that do not differ as they did: what is to be done for them is not known. */
  List<Target> copy(List<Target> targets, Map<CourseId, InStep> found) {
    List<Target> differing =
        targets.stream().filter(target -> isToBeCopied(found.get(target.course()))).toList();
    if (differing.isEmpty()) {
      return List.of();
    }
    Set<Long> locked = new HashSet<>(courses.lockDiffering(text(differing, found), pushed));
    Targets copies = new Targets("courses to copy attributes to");
    List<Target> others = new ArrayList<>();
    for (Target target : differing) {
      if (locked.contains(target.course().value())) {
        write(target, found, copies.add(target.course())).textOrNull("").end();
      } else {
        others.add(target);
      }
    }
    copies.apply(courses::setCourseInfo);
    return others;
  }

  private static boolean isToBeCopied(@Nullable InStep course) {
    return course != null && !course.isUnchanged();
  }

  private static String text(List<Target> targets, Map<CourseId, InStep> found) {
    JsonText text = new JsonText();
    for (Target target : targets) {
      write(target, found, text.row().number(target.course().value())).end();
    }
    return text.toString();
  }

  /** After the course's id: [master id, bits]. */
  private static JsonText write(Target target, Map<CourseId, InStep> found, JsonText text) {
    return text.number(Objects.requireNonNull(target.master(), "of a course in step").value())
        .number(Objects.requireNonNull(found.get(target.course())).attributes());
  }
}
