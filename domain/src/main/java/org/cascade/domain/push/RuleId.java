package org.cascade.domain.push;

/**
 * The ids of domain.md that are built, each with the sentence a registrar reads. Every line of a
 * plan names the one that decided it, or that overrode the table.
 */
public enum RuleId {
  C_1("Nothing below: the record is created from the master and linked."),
  C_2("Linked and equal: nothing is written."),
  C_3("Linked and different: the record is updated, even in use; how much work it has is said."),
  C_4(
      "Unlinked: a LOCKED push leaves it and says it failed; an OVERWRITE relinks it with the master's content, even in use."),
  C_5("Removed from the master and added again: the row is relinked, never deleted and inserted."),
  C_6(
      "Gone from the master: deleted, unless student work protects it; then it is kept with a residual mark."),
  C_7(
      "Made at the course: a LOCKED push leaves it; an OVERWRITE deletes it, unless student work protects it."),
  C_8(
      "Course Info: each locked attribute takes the master's value, a blank included. A number is taken unless a course that stays holds it, or several courses want it: then it fails."),
  C_14(
      "A name that another record holds and does not give up: LOCKED fails the record that wants it; OVERWRITE deletes a holder made at the course, and renames one that is in use. Where the holder itself failed, so does the record that waits for its name."),
  C_15(
      "One course is wholly old or wholly new; what a course's own failure withholds is withheld from that course alone."),
  C_16(
      "Within a course names are freed first, then records are inserted and updated, then the others deleted."),
  S_1(
      "Reached are the courses linked to a master in scope, in a chosen calendar, whose school uses the catalog, without Ignore Master Push."),
  S_2("What is outside the targets is not touched."),
  S_3("A type that is not selected, or not locked, is left alone whole."),
  S_4("What cannot be pushed is refused before anything runs; a push without any target says so."),
  S_5("Locks and scope are read at the start and fixed for the job.");

  private final String sentence;

  RuleId(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  /** The id as domain.md writes it. */
  public String text() {
    return name().replace('_', '-');
  }
}
