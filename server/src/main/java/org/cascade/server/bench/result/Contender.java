package org.cascade.server.bench.result;

/** Who does a case. All work on the same data in the same MySQL. */
public enum Contender {
  CASCADE("Cascade", "the push or report, through the running server"),
  SQL_SCRIPT("SQL script", "set-based SQL for the same rules, with as many connections"),
  FLOOR(
      "Floor",
      "INSERT … SELECT of the same rows with nothing decided, into tables without Cascade's own"
          + " columns and indexes"),
  ROW_BY_ROW(
      "Row by row",
      "the records of each course and section read type by type and written one by one, through"
          + " MyBatis"),
  UPDATE_STATEMENT("One UPDATE", "the one statement that copies the attribute"),
  COMPARING_JOIN(
      "Comparing join",
      "the join of records with their masters that a script needs for the same answer, with as"
          + " many connections");

  private final String title;
  private final String description;

  Contender(String title, String description) {
    this.title = title;
    this.description = description;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }
}
