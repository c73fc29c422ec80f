package org.cascade.server.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cascade.domain.district.DataType;
import org.cascade.proto.v1.AwaitingChange;
import org.cascade.proto.v1.Evidence;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.PushState;
import org.cascade.proto.v1.Reason;

/** Words and numbers as people read them. */
public final class Words {
  private Words() {}

  /** 1 course, 1,280 courses. */
  public static String count(long number, String one) {
    return number(number) + " " + (number == 1 ? one : one + "s");
  }

  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The reason on the wire; absent where it says nothing or is newer than this program. */
  public static Optional<org.cascade.domain.push.Reason> reason(Reason reason) {
    return Arrays.stream(org.cascade.domain.push.Reason.values())
        .filter(known -> reason.name().equals("REASON_" + known.name()))
        .findFirst();
  }

  public static Optional<DataType> dataType(org.cascade.proto.v1.DataType type) {
    return Arrays.stream(DataType.values())
        .filter(known -> type.name().equals("DATA_TYPE_" + known.name()))
        .findFirst();
  }

  /** What several of the type are called. */
  public static String plural(DataType type) {
    return switch (type) {
      case COURSE_INFO -> "Course Info";
      case GRADING_TASKS -> "Grading tasks";
      case STANDARDS -> "Standards";
      case CATEGORIES -> "Categories";
      case ASSESSMENTS -> "Assessments";
      case GRADE_CALC_OPTIONS -> "Grade calc options";
      case COMPOSITE_GRADES -> "Composite grades";
    };
  }

  /** What one of the type is called. */
  public static String singular(DataType type) {
    return switch (type) {
      case COURSE_INFO -> "Course Info";
      case GRADING_TASKS -> "grading task";
      case STANDARDS -> "standard";
      case CATEGORIES -> "category";
      case ASSESSMENTS -> "assessment";
      case GRADE_CALC_OPTIONS -> "grade calc option";
      case COMPOSITE_GRADES -> "composite grade";
    };
  }

  public static String outcome(Outcome outcome) {
    return lower(outcome.name(), "OUTCOME_");
  }

  public static String state(PushState state) {
    return lower(state.name(), "PUSH_STATE_");
  }

  /** "COMPLETED_WITH_FAILURES" as "completed with failures". */
  private static String lower(String name, String prefix) {
    String word = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    return word.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** "ADDED" as "added". */
  public static String change(AwaitingChange change) {
    return lower(change.name(), "AWAITING_CHANGE_");
  }

  /** " (2 assignments, 1 score of 1 student)", or nothing where there is no work. */
  public static String evidence(Evidence evidence) {
    String work = work(evidence);
    return work.isEmpty() ? "" : " (" + work + ")";
  }

  /** "2 assignments, 1 score of 1 student", empty where there is no work. */
  static String work(Evidence evidence) {
    String work =
        part(evidence.getPostedGrades(), "posted grade")
            + part(evidence.getComments(), "comment")
            + part(evidence.getScores(), "score")
            + part(evidence.getAssignments(), "assignment");
    String students =
        evidence.getStudents() == 0 ? "" : " of " + count(evidence.getStudents(), "student");
    return work.isEmpty() ? "" : work.substring(2) + students;
  }

  private static String part(long number, String one) {
    return number == 0 ? "" : ", " + count(number, one);
  }
}
