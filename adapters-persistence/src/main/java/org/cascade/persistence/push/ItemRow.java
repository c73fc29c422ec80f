package org.cascade.persistence.push;

import java.util.Collection;
import java.util.Optional;
import org.cascade.application.push.PushItem;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.LinkedCourse;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Reason;
import org.cascade.persistence.database.JsonText;
import org.jspecify.annotations.Nullable;

/** An item as kept. */
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
    @Nullable String dataType,
    @Nullable String recordKey,
    @Nullable String recordName,
    String outcome,
    String reason,
    String rule,
    long assignments,
    long scores,
    long postedGrades,
    long comments,
    @Nullable String errorId) {

  PushItem item() {
    return new PushItem(
        new CourseId(courseId),
        new LinkedCourse.Title(schoolName, calendarName, courseNumber, courseName),
        orEmpty(masterNumber),
        Level.valueOf(level),
        dataType == null ? null : DataType.valueOf(dataType),
        orEmpty(recordKey),
        orEmpty(recordName),
        Outcome.valueOf(outcome),
        reason.isEmpty() ? null : Reason.valueOf(reason),
        rule,
        new Evidence(assignments, scores, postedGrades, comments),
        errorId);
  }

  private static String orEmpty(@Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }

  /** Items as {@link ItemMapper#insert} takes them. */
  static String write(Collection<PushItem> items) {
    JsonText text = new JsonText();
    items.forEach(item -> write(item, text));
    return text.toString();
  }

  private static void write(PushItem item, JsonText text) {
    text.row()
        .number(item.course().value())
        .text(item.title().school())
        .text(item.title().calendar())
        .textOrNull(item.masterNumber())
        .text(item.title().number())
        .text(item.title().name())
        .text(item.level().name())
        .textOrNull(item.typeIfAny().map(DataType::name).orElse(""))
        .textOrNull(item.recordKey())
        .textOrNull(item.recordName())
        .text(item.outcome().name())
        .text(item.reasonIfAny().map(Reason::name).orElse(""))
        .text(item.rule())
        .number(item.evidence().assignments())
        .number(item.evidence().scores())
        .number(item.evidence().postedGrades())
        .number(item.evidence().comments())
        .textOrNull(Optional.ofNullable(item.errorId()).orElse(""))
        .end();
  }
}
