package org.cascade.application.push;

import java.util.Optional;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One record, or one whole course, and what a push did or would do with it; with names as of the
 * run.
 *
 * @param masterNumber empty for a course that is linked to no master
 * @param section the section's id; 0 for a record of the course itself
 * @param sectionNumber empty for a record of the course itself
 * @param type absent for a line about the whole course
 * @param recordKey the natural key, empty for a whole course
 * @param recordName what people call the record, empty for a whole course
 * @param termName the term of a calc option or composite, else empty
 * @param outcome absent for an information line, which is not counted (C-10)
 * @param rule the id of the rule that decided, as domain.md writes it
 * @param about what the reason or outcome names: what is missing, what refers to the record, its
 *     new name, the terms; empty if nothing
 * @param errorId what the log says more under, for ERROR
 */
public record PushItem(
    CourseId course,
    CourseFacts.Title title,
    String masterNumber,
    Level level,
    long section,
    String sectionNumber,
    @Nullable DataType type,
    String recordKey,
    String recordName,
    String termName,
    @Nullable Outcome outcome,
    @Nullable Reason reason,
    String rule,
    String about,
    Evidence evidence,
    @Nullable String errorId) {

  public Optional<DataType> typeIfAny() {
    return Optional.ofNullable(type);
  }

  public Optional<Outcome> outcomeIfAny() {
    return Optional.ofNullable(outcome);
  }

  public Optional<Reason> reasonIfAny() {
    return Optional.ofNullable(reason);
  }

  /** Whether the push left the record short of what stands above. */
  public boolean isNotPushed() {
    return outcome != null && outcome.isNotPushed();
  }

  /** A line about a whole course, of which nothing was pushed. */
  public static PushItem wholeCourse(
      CourseId course,
      CourseFacts.Title title,
      String masterNumber,
      Outcome outcome,
      Reason reason,
      String rule,
      @Nullable String errorId) {
    return new PushItem(
        course,
        title,
        masterNumber,
        Level.COURSE,
        0,
        "",
        null,
        "",
        "",
        "",
        outcome,
        reason,
        rule,
        "",
        Evidence.NONE,
        errorId);
  }
}
