package org.cascade.persistence.push;

import org.cascade.application.testing.Ports;
import org.cascade.application.testing.SetupTypesContract;
import org.cascade.application.testing.WorldStore;
import org.cascade.persistence.testing.MySqlDistrict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MyBatisSetupTypesTest extends SetupTypesContract {
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
  protected WorldStore worlds() {
    return district.worlds();
  }
}
