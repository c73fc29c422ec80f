package org.cascade.persistence.course;

import org.cascade.application.course.AlignedWork;
import org.cascade.application.testing.AlignedWorkContract;
import org.cascade.application.testing.Ports;
import org.cascade.application.testing.WorldStore;
import org.cascade.persistence.testing.MySqlDistrict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MyBatisAlignedWorkTest extends AlignedWorkContract {
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
  protected AlignedWork work() {
    return district.alignedWork();
  }

  @Override
  protected WorldStore worlds() {
    return district.worlds();
  }
}
