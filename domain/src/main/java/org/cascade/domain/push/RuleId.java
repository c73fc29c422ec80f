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
      "Gone from the master: deleted, unless student work protects it; then it is kept with a residual mark. Calc options and composites go even in use."),
  C_7(
      "Made at the course: a LOCKED push leaves it; an OVERWRITE deletes it, unless student work protects it."),
  C_8(
      "Course Info: each locked attribute takes the master's value, a blank included. A number is taken unless a course that stays holds it, or several courses want it: then it fails."),
  C_9(
      "While the weights of composites are unlocked, only the structure is pushed: kept children keep their weights, new ones take the master's."),
  C_10(
      "Where a task or standard stays although its master dropped it, its calc options go. Each section that then has none of its own, or whose copy of an option has gone at the course, shows no calculation: the result says so, in which terms."),
  C_11(
      "A calc option or composite of a term that the calendar lacks is skipped; a row that is there stays as it is."),
  C_12(
      "A record that refers to a task or standard that the course will not have, or to something the district does not have any more, is skipped; a row that is there stays. An archived standard is not added."),
  C_13(
      "A task or standard that another row still refers to after the push is kept; the result names the row, and the next push tries again. Where the row is a section's, a push to the sections helps."),
  C_14(
      "A name that another record holds and does not give up: LOCKED fails the record that wants it; OVERWRITE deletes a holder made at the course, and renames one that is in use. Where the holder itself failed, so does the record that waits for its name."),
  C_15(
      "One course with its sections is wholly old or wholly new; what a course's own failure withholds is withheld from that course alone."),
  C_16(
      "Within a course names are freed first, then records are inserted and updated, then those of its sections in the same way, then the others deleted, each section's before its course's."),
  T_1(
      "Nothing in the section: the record is created from the course and linked; teachers only read it."),
  T_2("Linked and equal: nothing is written."),
  T_3("Linked and different: the record is updated, even in use; how much work it has is said."),
  T_4(
      "A teacher's category whose name a pushed one takes: a LOCKED push gives it another name and its assignments stay in it; an OVERWRITE deletes it, or in use renames it with a residual mark."),
  T_5(
      "A teacher's calc option or composite where a pushed one of the same key belongs: a LOCKED push leaves it and says it failed; an OVERWRITE replaces it, or in use keeps it with a residual mark."),
  T_6(
      "Gone from the course: deleted, unless student work protects it; then it is kept with a residual mark. Calc options and composites go even in use."),
  T_7(
      "Made by a teacher: a LOCKED push leaves it; an OVERWRITE deletes it, unless student work protects it."),
  T_8("Removed from the course and added again: the row is relinked, never deleted and inserted."),
  T_9(
      "Unlinked: a LOCKED push leaves it and says it failed; an OVERWRITE relinks it with the course's content, even in use."),
  T_10(
      "For a section that does not meet in a term, the course's calc options and composites of that term count as absent."),
  T_11(
      "A section goes by its own calc option if a teacher made it or the course still has it; otherwise it shows no calculation."),
  T_12("Repeating a push never renames a second time."),
  S_1(
      "Reached are the courses linked to a master in scope, in a chosen calendar, whose school uses the catalog, without Ignore Master Push. Pushes of courses to their sections reach every course that they name."),
  S_2("What is outside the targets is not touched."),
  S_3("A type that is not selected, or not locked, is left alone whole."),
  S_4("What cannot be pushed is refused before anything runs; a push without any target says so."),
  S_5("Locks and scope are read at the start and fixed for the job."),
  K_1(
      "Relinking does, for chosen courses and types, what an OVERWRITE does to records that are unlinked or were added again, and nothing else; nobody's name gives way."),
  K_3("Resetting does the OVERWRITE of one type, or one record, of one course.");

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
