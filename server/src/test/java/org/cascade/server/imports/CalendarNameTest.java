package org.cascade.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.cascade.persistence.testing.fields.FieldTable;
import org.junit.jupiter.api.Test;

class CalendarNameTest {
  @Test
  void aCalendarsNameIsMadeToFitItsColumn() {
    assertThat(WireRecords.CALENDAR_NAME).isEqualTo(FieldTable.read().longest("calendar", "name"));
  }
}
