package org.cascade.grpc.call;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cascade.application.CascadeException;
import org.cascade.application.FieldViolation;
import org.cascade.domain.district.DataType;
import org.cascade.grpc.vocabulary.Vocabulary;

/** What the specs of pushes and of reports have in common. They have been validated. */
public final class SpecFields {
  private static final String SPEC = "spec.";

  private SpecFields() {}

  public static Set<DataType> types(List<org.cascade.proto.v1.DataType> words) {
    Set<DataType> types = EnumSet.noneOf(DataType.class);
    for (int at = 0; at < words.size(); at++) {
      String field = "data_types[" + at + "]";
      types.add(Vocabulary.DATA_TYPES.toDomain(words.get(at)).orElseThrow(() -> unknown(field)));
    }
    return types;
  }

  public static CascadeException unknown(String field) {
    return CascadeException.invalid(List.of(new FieldViolation(SPEC + field, "is not known")));
  }

  /**
   * Calls a use case that is given a request. It names fields of the request; the caller knows them
   * as fields of the spec.
   */
  public static <T> T inTermsOfTheSpec(Supplier<T> call) {
    try {
      return call.get();
    } catch (CascadeException refusal) {
      throw refusal.violations().isEmpty() ? refusal : inTermsOfTheSpec(refusal);
    }
  }

  private static CascadeException inTermsOfTheSpec(CascadeException refusal) {
    return CascadeException.refused(refusal.reason(), named(refusal.violations()));
  }

  /** Fields of a request as fields of the spec. */
  public static List<FieldViolation> named(List<FieldViolation> violations) {
    return violations.stream()
        .map(violation -> new FieldViolation(SPEC + violation.field(), violation.description()))
        .toList();
  }
}
