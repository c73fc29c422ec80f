package org.cascade.persistence.course;

import jakarta.inject.Inject;
import java.util.Optional;
import org.cascade.application.course.Course;
import org.cascade.application.course.CourseFilter;
import org.cascade.application.course.Courses;
import org.cascade.application.resource.Change;
import org.cascade.application.resource.Kept;
import org.cascade.domain.district.CourseId;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** Courses in MySQL. */
public final class MyBatisCourses extends MyBatisResources<CourseId, Course, CourseFilter>
    implements Courses {
  private final Transactions transactions;

  @Inject
  public MyBatisCourses(Transactions transactions) {
    super(transactions, new CourseTable());
    this.transactions = transactions;
  }

  @Override
  public Change<Kept<CourseId, Course>> setIgnoreMasterPush(
      CourseId course, boolean ignore, Optional<String> version) {
    return transactions.holdingBriefly(
        course,
        session ->
            ifCurrent(
                session,
                course,
                version,
                current ->
                    new Change.Done<>(
                        new CourseTable().setIgnoreMasterPush(session, course, ignore))));
  }
}
