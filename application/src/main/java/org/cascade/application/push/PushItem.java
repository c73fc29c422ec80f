package org.cascade.application.push;

import java.util.Optional;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.LinkedCourse;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One record, or one whole course, and what a push did or would do with it; with names as of the
 * run.
 *
 * @param type absent for a line about the whole course
 * @param recordKey the natural key, empty for a whole course
 * @param recordName what people call the record, empty for a whole course
 * @param rule the id of the rule that decided, as domain.md writes it
 * @param errorId what the log says more under, for ERROR
 */
public record PushItem(
    CourseId course,
    LinkedCourse.Title title,
    String masterNumber,
    Level level,
    @Nullable DataType type,
    String recordKey,
    String recordName,
    Outcome outcome,
    @Nullable Reason reason,
    String rule,
    Evidence evidence,
    @Nullable String errorId) {

  public Optional<DataType> typeIfAny() {
    return Optional.ofNullable(type);
  }

  public Optional<Reason> reasonIfAny() {
    return Optional.ofNullable(reason);
  }
}
