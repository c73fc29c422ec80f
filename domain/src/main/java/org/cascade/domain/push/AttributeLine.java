package org.cascade.domain.push;

import java.util.Optional;
import org.cascade.domain.district.Attribute;
import org.cascade.domain.district.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The line of one Course Info attribute (C-8).
 *
 * @param present what the course has
 * @param value what the course gets, empty for a blank; for an attribute that is not written, what
 *     it has
 * @param writes false as well for a number that was moved together with others before
 */
public record AttributeLine(
    Attribute attribute,
    Outcome outcome,
    @Nullable Reason reason,
    String present,
    String value,
    boolean writes)
    implements PlanLine {

  static AttributeLine unchanged(Attribute attribute, String value) {
    return new AttributeLine(attribute, Outcome.UNCHANGED, null, value, value, false);
  }

  static AttributeLine set(Attribute attribute, String present, String value) {
    return new AttributeLine(attribute, Outcome.UPDATED, null, present, value, true);
  }

  @Override
  public Owner owner() {
    return Owner.COURSE;
  }

  @Override
  public DataType type() {
    return DataType.COURSE_INFO;
  }

  @Override
  public String key() {
    return attribute.key();
  }

  @Override
  public RuleId rule() {
    return RuleId.C_8;
  }

  @Override
  public Optional<Reason> reasonIfAny() {
    return Optional.ofNullable(reason);
  }

  @Override
  public Evidence evidence() {
    return Evidence.NONE;
  }

  @Override
  public Optional<Mention> mention() {
    return Optional.empty();
  }
}
