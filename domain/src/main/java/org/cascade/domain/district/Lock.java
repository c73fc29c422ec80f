package org.cascade.domain.district;

/**
 * What a catalog can lock (L-1): each Course Info attribute, all custom fields together, and each
 * grading type.
 */
public enum Lock {
  NUMBER(DataType.COURSE_INFO),
  NAME(DataType.COURSE_INFO),
  ACTIVE(DataType.COURSE_INFO),
  STATE_CODE(DataType.COURSE_INFO),
  DESCRIPTION(DataType.COURSE_INFO),
  DEPARTMENT(DataType.COURSE_INFO),
  SCED_SUBJECT_AREA(DataType.COURSE_INFO),
  SCED_COURSE_IDENTIFIER(DataType.COURSE_INFO),
  SCED_COURSE_LEVEL(DataType.COURSE_INFO),
  SCED_AVAILABLE_CREDIT(DataType.COURSE_INFO),
  SCED_SEQUENCE(DataType.COURSE_INFO),
  TERMS(DataType.COURSE_INFO),
  SCHEDULES(DataType.COURSE_INFO),
  PERIODS(DataType.COURSE_INFO),
  MAX_STUDENTS(DataType.COURSE_INFO),
  STANDARDS_BASED(DataType.COURSE_INFO),
  ATTENDANCE(DataType.COURSE_INFO),
  TRANSCRIPT(DataType.COURSE_INFO),
  GPA_WEIGHT(DataType.COURSE_INFO),
  HONORS(DataType.COURSE_INFO),
  REQUIRED(DataType.COURSE_INFO),
  HOMEROOM(DataType.COURSE_INFO),
  TYPE(DataType.COURSE_INFO),
  ACTIVITY(DataType.COURSE_INFO),
  DUAL_CREDIT(DataType.COURSE_INFO),
  STATE_REPORT_EXCLUDE(DataType.COURSE_INFO),
  CUSTOM_FIELDS(DataType.COURSE_INFO),
  GRADING_TASKS(DataType.GRADING_TASKS),
  STANDARDS(DataType.STANDARDS),
  CATEGORIES(DataType.CATEGORIES),
  ASSESSMENTS(DataType.ASSESSMENTS),
  GRADE_CALC_OPTIONS(DataType.GRADE_CALC_OPTIONS),
  COMPOSITE_GRADES(DataType.COMPOSITE_GRADES),
  /** The numbers of composite grades; needs {@link #COMPOSITE_GRADES}. */
  COMPOSITE_WEIGHTS(DataType.COMPOSITE_GRADES);

  private final DataType dataType;

  Lock(DataType dataType) {
    this.dataType = dataType;
  }

  /** The data type in whose box of a request this lock's data travels. */
  public DataType dataType() {
    return dataType;
  }
}
