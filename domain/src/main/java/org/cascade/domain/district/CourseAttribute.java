package org.cascade.domain.district;

/** The Course Info attributes that every master and course has (domain.md §1). */
public enum CourseAttribute implements Attribute {
  NUMBER(Lock.NUMBER),
  NAME(Lock.NAME),
  ACTIVE(Lock.ACTIVE),
  STATE_CODE(Lock.STATE_CODE),
  DESCRIPTION(Lock.DESCRIPTION),
  DEPARTMENT(Lock.DEPARTMENT),
  SCED_SUBJECT_AREA(Lock.SCED_SUBJECT_AREA),
  SCED_COURSE_IDENTIFIER(Lock.SCED_COURSE_IDENTIFIER),
  SCED_COURSE_LEVEL(Lock.SCED_COURSE_LEVEL),
  SCED_AVAILABLE_CREDIT(Lock.SCED_AVAILABLE_CREDIT),
  SCED_SEQUENCE(Lock.SCED_SEQUENCE),
  TERMS(Lock.TERMS),
  SCHEDULES(Lock.SCHEDULES),
  PERIODS(Lock.PERIODS),
  MAX_STUDENTS(Lock.MAX_STUDENTS),
  STANDARDS_BASED(Lock.STANDARDS_BASED),
  ATTENDANCE(Lock.ATTENDANCE),
  TRANSCRIPT(Lock.TRANSCRIPT),
  GPA_WEIGHT(Lock.GPA_WEIGHT),
  HONORS(Lock.HONORS),
  REQUIRED(Lock.REQUIRED),
  HOMEROOM(Lock.HOMEROOM),
  TYPE(Lock.TYPE),
  ACTIVITY(Lock.ACTIVITY),
  DUAL_CREDIT(Lock.DUAL_CREDIT),
  STATE_REPORT_EXCLUDE(Lock.STATE_REPORT_EXCLUDE);

  private final Lock lock;

  CourseAttribute(Lock lock) {
    this.lock = lock;
  }

  @Override
  public String key() {
    return name();
  }

  @Override
  public Lock lock() {
    return lock;
  }
}
