package org.cascade.persistence.course;

import org.cascade.application.course.CourseLinks;
import org.cascade.application.testing.CourseLinksContract;
import org.cascade.application.testing.Ports;
import org.cascade.application.testing.WorldStore;
import org.cascade.persistence.testing.MySqlDistrict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MyBatisCourseLinksTest extends CourseLinksContract {
  private static MySqlDistrict district;

  @BeforeAll
  static void open() {
    district = new MySqlDistrict();
  }

  @AfterAll
  static void close() {
    district.close();
  }

  @Override
  protected Ports ports() {
    return district.ports();
  }

  @Override
  protected CourseLinks links() {
    return district.courseLinks();
  }

  @Override
  protected WorldStore worlds() {
    return district.worlds();
  }
}
