package org.cascade.persistence.work;

/** The two tables of what is posted for students, which are alike but for their names. */
enum PostedIn {
  GRADES("posted_grade", "grade"),
  COMMENTS("posted_comment", "comment");

  private final String table;
  private final String text;

  PostedIn(String table, String text) {
    this.table = table;
    this.text = text;
  }

  String table() {
    return table;
  }

  /** The column of what is posted. */
  String text() {
    return text;
  }
}
