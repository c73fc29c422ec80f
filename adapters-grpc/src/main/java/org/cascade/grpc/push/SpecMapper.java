package org.cascade.grpc.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cascade.application.CascadeException;
import org.cascade.application.FieldViolation;
import org.cascade.application.push.PushRequest;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.PushSpec;

/** What to push: a spec on the wire, a request of the use cases. */
final class SpecMapper {
  private static final String SPEC = "spec.";

  private SpecMapper() {}

  /** The request of a spec that has been validated. */
  static PushRequest toRequest(PushSpec spec) {
    return new PushRequest(
        kind(spec),
        spec.getYear(),
        new CatalogId(ResourceNames.id(spec.getCatalog())),
        ids(spec.getCalendarsList(), CalendarId::new),
        ids(spec.getMastersList(), MasterId::new),
        mode(spec),
        spec.hasPushToSections() ? spec.getPushToSections() : null,
        types(spec),
        spec.getComment());
  }

  private static <T> Set<T> ids(Collection<String> names, Function<Long, T> id) {
    return names.stream().map(ResourceNames::id).map(id).collect(Collectors.toSet());
  }

  private static PushKind kind(PushSpec spec) {
    return spec.getKind() == org.cascade.proto.v1.PushKind.PUSH_KIND_UNSPECIFIED
        ? PushKind.PUSH_ALL_COURSE_MASTERS
        : Vocabulary.KINDS.toDomain(spec.getKind()).orElseThrow(() -> unknown("kind"));
  }

  private static PushMode mode(PushSpec spec) {
    return Vocabulary.MODES.toDomain(spec.getMode()).orElseThrow(() -> unknown("mode"));
  }

  private static Set<DataType> types(PushSpec spec) {
    Set<DataType> types = EnumSet.noneOf(DataType.class);
    for (int at = 0; at < spec.getDataTypesCount(); at++) {
      String field = "data_types[" + at + "]";
      types.add(
          Vocabulary.DATA_TYPES.toDomain(spec.getDataTypes(at)).orElseThrow(() -> unknown(field)));
    }
    return types;
  }

  private static CascadeException unknown(String field) {
    return CascadeException.invalid(List.of(new FieldViolation(SPEC + field, "is not known")));
  }

  /** Ids and types in their order. */
  static PushSpec toSpec(PushRequest request) {
    PushSpec.Builder spec =
        PushSpec.newBuilder()
            .setKind(Vocabulary.KINDS.toWire(request.kind()))
            .setYear(request.year())
            .setCatalog(ResourceNames.catalog(request.catalog().value()))
            .setMode(Vocabulary.MODES.toWire(request.mode()))
            .setComment(request.comment());
    sorted(request.calendars())
        .forEach(id -> spec.addCalendars(ResourceNames.calendar(id.value())));
    sorted(request.masters()).forEach(id -> spec.addMasters(ResourceNames.master(id.value())));
    sorted(request.types()).forEach(type -> spec.addDataTypes(Vocabulary.DATA_TYPES.toWire(type)));
    Optional.ofNullable(request.pushToSections()).ifPresent(spec::setPushToSections);
    return spec.build();
  }

  private static <T extends Comparable<? super T>> List<T> sorted(Collection<T> values) {
    List<T> sorted = new ArrayList<>(values);
    sorted.sort(null);
    return sorted;
  }

  /**
   * Calls a use case that is given a request. It names fields of the request; the caller knows them
   * as fields of the spec.
   */
  static <T> T inTermsOfTheSpec(Supplier<T> call) {
    try {
      return call.get();
    } catch (CascadeException refusal) {
      throw refusal.violations().isEmpty() ? refusal : inTermsOfTheSpec(refusal);
    }
  }

  private static CascadeException inTermsOfTheSpec(CascadeException refusal) {
    return CascadeException.refused(
        refusal.reason(),
        refusal.violations().stream()
            .map(violation -> new FieldViolation(SPEC + violation.field(), violation.description()))
            .toList());
  }
}
