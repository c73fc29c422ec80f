package org.cascade.persistence.push;

import java.util.Collection;
import java.util.Optional;
import org.cascade.application.push.PushItem;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Reason;
import org.cascade.persistence.database.JsonText;
import org.jspecify.annotations.Nullable;

/** An item as kept; the outcome of an information line is empty. */
record ItemRow(
    int rangeNo,
    int itemNo,
    long courseId,
    String schoolName,
    String calendarName,
    @Nullable String masterNumber,
    String courseNumber,
    String courseName,
    String level,
    @Nullable Long sectionId,
    @Nullable String sectionNumber,
    @Nullable String dataType,
    @Nullable String recordKey,
    @Nullable String recordName,
    @Nullable String termName,
    String outcome,
    String reason,
    String rule,
    @Nullable String about,
    long assignments,
    long scores,
    long postedGrades,
    long comments,
    long students,
    @Nullable String errorId) {
  /** In code points. */
  private static final int MAX_ABOUT = 2000;

  PushItem item() {
    return new PushItem(
        new CourseId(courseId),
        new CourseFacts.Title(schoolName, calendarName, courseNumber, courseName),
        orEmpty(masterNumber),
        Level.valueOf(level),
        sectionId == null ? 0 : sectionId,
        orEmpty(sectionNumber),
        dataType == null ? null : DataType.valueOf(dataType),
        orEmpty(recordKey),
        orEmpty(recordName),
        orEmpty(termName),
        outcome.isEmpty() ? null : Outcome.valueOf(outcome),
        reason.isEmpty() ? null : Reason.valueOf(reason),
        rule,
        orEmpty(about),
        new Evidence(assignments, scores, postedGrades, comments, students),
        errorId);
  }

  private static String orEmpty(@Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }

  /** Items of a range as {@link ItemMapper#insert} takes them: [range, [item, …]]. */
  static void write(int range, Collection<PushItem> items, JsonText text) {
    JsonText ofRange = text.row().number(range).row();
    items.forEach(item -> write(item, ofRange));
    ofRange.end().end();
  }

  private static void write(PushItem item, JsonText text) {
    text.row()
        .number(item.course().value())
        .json(item.section() == 0 ? "null" : Long.toString(item.section()))
        .text(item.title().school())
        .text(item.title().calendar())
        .textOrNull(item.masterNumber())
        .text(item.title().number())
        .text(item.title().name())
        .text(item.level().name())
        .textOrNull(item.sectionNumber())
        .textOrNull(item.typeIfAny().map(DataType::name).orElse(""))
        .textOrNull(item.recordKey())
        .textOrNull(item.recordName())
        .textOrNull(item.termName())
        .text(item.outcomeIfAny().map(Outcome::name).orElse(""))
        .text(item.reasonIfAny().map(Reason::name).orElse(""))
        .text(item.rule())
        .textOrNull(cut(item.about()))
        .number(item.evidence().assignments())
        .number(item.evidence().scores())
        .number(item.evidence().postedGrades())
        .number(item.evidence().comments())
        .number(item.evidence().students())
        .textOrNull(Optional.ofNullable(item.errorId()).orElse(""))
        .end();
  }

  /** What names more terms than there is room for is told as far as there is. */
  private static String cut(String about) {
    return about.codePointCount(0, about.length()) <= MAX_ABOUT
        ? about
        : about.substring(0, about.offsetByCodePoints(0, MAX_ABOUT - 1)) + "…";
  }
}
