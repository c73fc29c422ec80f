package org.cascade.server.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import org.cascade.persistence.testing.fields.FieldTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader takes for too long is what docs/fields.md says the columns do not keep. */
class LimitsTest {
  private static final FieldTable TABLE = FieldTable.read();

  @ParameterizedTest
  @CsvSource({
    Limits.INSTITUTION_NAME + ", course_catalog, name",
    Limits.INSTITUTION_NAME + ", school, name",
    Limits.TERM_NAME + ", term_name, name",
    Limits.STANDARD + ", standard, name",
    Limits.COURSE_TITLE_OF_STANDARD + ", standard_group, name",
    Limits.DESCRIPTION + ", standard, description",
    Limits.DESCRIPTION + ", course_master, description",
    Limits.DESCRIPTION + ", course, description",
    Limits.COURSE_NUMBER + ", course_master, number",
    Limits.COURSE_NUMBER + ", course, number",
    Limits.COURSE_NAME + ", course_master, name",
    Limits.COURSE_NAME + ", course, name",
    Limits.STATE_CODE + ", course, state_code",
    Limits.DEPARTMENT + ", course, department",
    Limits.SECTION_NUMBER + ", section, number",
    Limits.ASSIGNMENT_NAME + ", assignment, name",
    Limits.ASSIGNMENT_ID + ", assignment, external_id",
    Limits.STUDENT + ", score, student_id",
    Limits.SCORE + ", score, value"
  })
  void theReaderTakesWhatTheColumnKeeps(int limit, String table, String column) {
    assertThat(limit).isEqualTo(TABLE.longest(table, column));
  }
}
