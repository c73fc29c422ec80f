package org.cascade.persistence.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.course.RealignWork.Place;
import org.cascade.application.course.RealignWork.Realignment;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.Subject;
import org.cascade.persistence.testing.MySqlDistrict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * N-3: pushes and writers of student work do not meet a course that is being linked or realigned.
 */
class HeldCourseTest {
  private static final CourseId COURSE = new CourseId(1);
  private static final int HELD_BY_SOMEBODY = 3572;
  private static MySqlDistrict district;

  @BeforeAll
  static void open() {
    district = new MySqlDistrict();
  }

  @AfterAll
  static void close() {
    district.close();
  }

  @BeforeEach
  void load() {
    district
        .worlds()
        .load(
            new SmallDistrict()
                .master(1, "M1")
                .course(1, 1, "C1")
                .localTask(1, 1, "1.000")
                .localTask(1, 2, "1.000")
                .world());
  }

  /** Whether a writer of student work gets the course. */
  private static boolean isFree() {
    try (Connection connection = district.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT id FROM course WHERE id = 1 FOR SHARE NOWAIT");
      return true;
    } catch (SQLException failure) {
      assertThat(failure.getErrorCode()).isEqualTo(HELD_BY_SOMEBODY);
      return false;
    }
  }

  @Test
  void aCourseIsHeldAloneWhileItsNextMasterIsDecided() {
    district
        .courseLinks()
        .change(
            COURSE,
            standing -> {
              assertThat(isFree()).isFalse();
              return Optional.empty();
            });

    assertThat(isFree()).isTrue();
  }

  @Test
  void aCourseIsHeldAloneWhileItsWorkIsMoved() {
    district
        .alignedWork()
        .move(
            new Realignment(
                COURSE,
                Set.of(1L),
                new Place.OfSubject(Subject.task(1)),
                new Place.OfSubject(Subject.task(2))),
            facts -> assertThat(isFree()).isFalse());

    assertThat(isFree()).isTrue();
  }

  @Test
  void whoeverMeetsAPushIsToldThatTheCourseIsBusy() throws SQLException {
    try (Connection push = district.connection();
        Statement statement = push.createStatement()) {
      push.setAutoCommit(false);
      statement.execute("SELECT id FROM course WHERE id = 1 FOR UPDATE");

      CascadeException refused =
          catchThrowableOfType(
              CascadeException.class,
              () -> district.courseLinks().change(COURSE, standing -> Optional.empty()));

      assertThat(refused.reason()).isEqualTo(ErrorReason.BUSY);
      push.rollback();
    }
    assertThat(district.worlds().read().course(COURSE).version()).isEqualTo(1);
  }
}
