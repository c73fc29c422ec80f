package org.cascade.server.words;

import java.util.Locale;
import org.cascade.domain.district.DataType;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.Reason;

/** One record in a line: where it is, what it is called, what work it has. */
public final class ItemText {
  private ItemText() {}

  /** Place, record, what the reason names, student work. */
  static String line(PushItem item) {
    String record = record(item);
    return place(item)
        + (record.isEmpty() ? "" : ": " + record)
        + about(item)
        + Words.evidence(item.getEvidence())
        + (item.getErrorId().isEmpty() ? "" : " (error " + item.getErrorId() + ")");
  }

  /** School, calendar, course and section. */
  static String place(PushItem item) {
    return course(item)
        + (item.getSectionNumber().isEmpty() ? "" : ", section " + item.getSectionNumber());
  }

  /** School, calendar and course. */
  public static String course(PushItem item) {
    return "%s, %s, %s %s"
        .formatted(
            item.getSchoolName(),
            item.getCalendarName(),
            item.getCourseNumber(),
            item.getCourseName());
  }

  /** As in: grade calc option "Report Card" in Q1; empty for a whole course. */
  static String record(PushItem item) {
    return record(item.getDataType(), item.getRecordName(), item.getTermName());
  }

  /** The same of a record that is no item. */
  public static String record(
      org.cascade.proto.v1.DataType dataType, String name, String termName) {
    String term = termName.isEmpty() ? "" : " in " + termName;
    return Words.dataType(dataType)
        .map(type -> Words.singular(type) + " " + name(type, name) + term)
        .orElse("");
  }

  /** An attribute of Course Info goes by its key: "SCED_SUBJECT_AREA" as "sced subject area". */
  private static String name(DataType type, String name) {
    return type == DataType.COURSE_INFO
        ? name.toLowerCase(Locale.ROOT).replace('_', ' ')
        : '"' + name + '"';
  }

  /** What outcome and reason leave open. */
  static String about(PushItem item) {
    if (item.getAbout().isEmpty()) {
      return "";
    }
    return item.getOutcome() == Outcome.OUTCOME_RENAMED
        ? ", now \"" + item.getAbout() + '"'
        : introduction(item.getReason()) + item.getAbout();
  }

  private static String introduction(Reason reason) {
    return switch (reason) {
      case REASON_STILL_REFERENCED -> ", referred to by ";
      case REASON_NAME_TAKEN -> ", held by ";
      case REASON_MISSING_DEPENDENCY -> ", missing: ";
      case REASON_TERM_NOT_IN_CALENDAR -> ", not there: ";
      case REASON_SET_TO_NO_CALCULATION -> " in ";
      default -> ", ";
    };
  }
}
