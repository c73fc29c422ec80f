package org.cascade.persistence.resource;

import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Subject;

/** What things refer to by id. */
public enum Referable {
  CATALOG("course_catalog", "catalog"),
  MASTER("course_master", "master"),
  SCHOOL_YEAR("school_year", "school year"),
  SCHOOL("school", "school"),
  CALENDAR("calendar", "calendar"),
  COURSE("course", "course"),
  GRADING_TASK("grading_task", "grading task"),
  STANDARD("standard", "standard"),
  STANDARD_GROUP("standard_group", "standard group"),
  TEST("test", "test"),
  SCORE_GROUP("score_group", "score group"),
  GRADING_SCALE("grading_scale", "grading scale"),
  TERM_NAME("term_name", "term name");

  private final String table;
  private final String noun;

  Referable(String table, String noun) {
    this.table = table;
    this.noun = noun;
  }

  String table() {
    return table;
  }

  String key() {
    return this == SCHOOL_YEAR ? "ends_in" : "id";
  }

  /** What people call a task or standard. */
  public static String title(Subject subject) {
    return (subject.type() == DataType.GRADING_TASKS ? GRADING_TASK : STANDARD).title(subject.id());
  }

  /** What people call one of them. */
  public String title(long id) {
    return noun + " " + id;
  }
}
