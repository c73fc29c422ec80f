package org.cascade.server.words;

import org.cascade.domain.push.Reason;

/**
 * A reason as a registrar reads it.
 *
 * @param what happened; it goes on after "12 grading tasks: "
 * @param advice what to do about it, a sentence or more
 */
public record ReasonWords(String what, String advice) {
  private static final String NOTHING = "Nothing.";

  /** One for each: the compiler sees to it. */
  public static ReasonWords of(Reason reason) {
    return switch (reason) {
      case DESYNCED ->
          new ReasonWords(
              "changed at the course or section, or outside the application, since the last push",
              "To take the values from above again, push with --mode overwrite, or relink the courses"
                  + " (--kind relink-courses). If a course is to differ, set Ignore Master Push at"
                  + " the course.");
      case IGNORE_MASTER_PUSH ->
          new ReasonWords(
              "Ignore Master Push is set at the course",
              "Nothing, if the course is to go its own way. Else clear Ignore Master Push and push"
                  + " again.");
      case SCHOOL_NOT_ON_CATALOG ->
          new ReasonWords(
              "the school of the course does not use this catalog any more",
              "Link the courses to masters of the catalog that the school uses, or give the school"
                  + " this catalog again.");
      case NO_TARGETS ->
          new ReasonWords(
              "the push reached no course at all",
              "Check year, calendars, masters and courses of the request, and for a push of masters"
                  + " that courses are linked to masters of the catalog.");
      case TYPE_NOT_LOCKED ->
          new ReasonWords(
              "the catalog does not lock it",
              "Lock it at the catalog if it is to be pushed; only locked data is.");
      case TYPE_NOT_SELECTED ->
          new ReasonWords(
              "not selected",
              "Name it with --type, or name no type at all, if it is to be pushed.");
      case HAS_ASSIGNMENTS ->
          new ReasonWords(
              "due to go, kept because assignments are aligned to it",
              "Realign these assignments to something else or delete them, then push again; or add"
                  + " the record to the master again.");
      case HAS_SCORES ->
          new ReasonWords(
              "due to go, kept because it has scores",
              "Realign the assignments to something else, then push again; or add the record to the"
                  + " master again.");
      case HAS_POSTED_GRADES ->
          new ReasonWords(
              "due to go, kept because grades are posted for it",
              "Realign the grades to another task or standard or remove them, then push again; or"
                  + " add the record to the master again.");
      case HAS_COMMENTS ->
          new ReasonWords(
              "due to go, kept because comments are posted for it",
              "Realign the comments to another task or standard or remove them, then push again; or"
                  + " add the record to the master again.");
      case STILL_REFERENCED ->
          new ReasonWords(
              "due to go, kept because another record of the course or a section still refers to it",
              "Push on to the sections as well, or change the record that refers to it; the next"
                  + " push tries again.");
      case LOCAL_CONFLICT ->
          new ReasonWords(
              "the section has one of its own for the same task or standard and term",
              "Have it deleted at the section, or push with --mode overwrite to the sections; where"
                  + " student work protects it, realign or delete that work first.");
      case NAME_TAKEN ->
          new ReasonWords(
              "another category holds the name and does not give it up",
              "Rename or remove that category, or see to what keeps it from being pushed; then push"
                  + " again.");
      case NUMBER_TAKEN ->
          new ReasonWords(
              "another course of the calendar holds the course number, or several want it",
              "Give the course that holds the number another one, then push again.");
      case MISSING_DEPENDENCY ->
          new ReasonWords(
              "refers to something that the course does not have",
              "Push that too, or remove the reference at the master.");
      case TERM_NOT_IN_CALENDAR ->
          new ReasonWords(
              "refers to a term that the calendar does not have",
              "Nothing, if the calendar has other terms. Else add the term to the calendar and push"
                  + " again.");
      case STANDARD_ARCHIVED ->
          new ReasonWords(
              "the standard is archived in the standards bank",
              "Remove it from the master, or take it out of the archive and push again.");
      case REMOVED_FROM_MASTER -> new ReasonWords("what it was made from is gone above", NOTHING);
      case NOT_IN_MASTER -> new ReasonWords("made here, not above", NOTHING);
      case SET_TO_NO_CALCULATION ->
          new ReasonWords(
              "the section calculates nothing for it, and its teacher cannot change that",
              "One of these, not several: set how it is calculated at the course and push the"
                  + " course; or realign the work; or add the task or standard to the master again.");
      case CHANGED_DURING_PUSH ->
          new ReasonWords("somebody changed the course while it was pushed, twice", "Push again.");
      case CANCELLED ->
          new ReasonWords(
              "the push was cancelled",
              "What is done stays done. Push again to have the rest done.");
      case ERROR ->
          new ReasonWords(
              "something unexpected happened",
              "What is done stays done. Push again. If it stays, give the error id to whoever runs the"
                  + " server: the log has more under it.");
    };
  }
}
