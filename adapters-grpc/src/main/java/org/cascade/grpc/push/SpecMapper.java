package org.cascade.grpc.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cascade.application.push.PushRequest;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.call.SpecFields;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.PushSpec;
import org.jspecify.annotations.Nullable;

/** What to push: a spec on the wire, a request of the use cases. */
final class SpecMapper {
  private SpecMapper() {}

  /** The request of a spec that has been validated; the use case says what its kind lacks. */
  static PushRequest toRequest(PushSpec spec) {
    return new PushRequest(
        kind(spec),
        spec.getYear(),
        catalog(spec),
        ResourceNames.ids(spec.getCalendarsList(), CalendarId::new),
        ResourceNames.ids(spec.getMastersList(), MasterId::new),
        ResourceNames.ids(spec.getCoursesList(), CourseId::new),
        mode(spec),
        spec.hasPushToSections() ? spec.getPushToSections() : null,
        SpecFields.types(spec.getDataTypesList()),
        spec.getRecordKey(),
        spec.getComment());
  }

  private static PushKind kind(PushSpec spec) {
    return spec.getKind() == org.cascade.proto.v1.PushKind.PUSH_KIND_UNSPECIFIED
        ? PushKind.PUSH_ALL_COURSE_MASTERS
        : Vocabulary.KINDS.toDomain(spec.getKind()).orElseThrow(() -> SpecFields.unknown("kind"));
  }

  private static @Nullable CatalogId catalog(PushSpec spec) {
    return spec.getCatalog().isEmpty() ? null : new CatalogId(ResourceNames.id(spec.getCatalog()));
  }

  private static @Nullable PushMode mode(PushSpec spec) {
    return spec.getMode() == org.cascade.proto.v1.PushMode.PUSH_MODE_UNSPECIFIED
        ? null
        : Vocabulary.MODES.toDomain(spec.getMode()).orElseThrow(() -> SpecFields.unknown("mode"));
  }

  /** Ids and types in their order. */
  static PushSpec toSpec(PushRequest request) {
    PushSpec.Builder spec =
        PushSpec.newBuilder()
            .setKind(Vocabulary.KINDS.toWire(request.kind()))
            .setYear(request.year())
            .setRecordKey(request.recordKey())
            .setComment(request.comment());
    addWhatMayBeAbsent(spec, request);
    sorted(request.calendars())
        .forEach(id -> spec.addCalendars(ResourceNames.calendar(id.value())));
    sorted(request.masters()).forEach(id -> spec.addMasters(ResourceNames.master(id.value())));
    sorted(request.courses()).forEach(id -> spec.addCourses(ResourceNames.course(id.value())));
    sorted(request.types()).forEach(type -> spec.addDataTypes(Vocabulary.DATA_TYPES.toWire(type)));
    return spec.build();
  }

  private static void addWhatMayBeAbsent(PushSpec.Builder spec, PushRequest request) {
    Optional.ofNullable(request.catalog())
        .ifPresent(catalog -> spec.setCatalog(ResourceNames.catalog(catalog.value())));
    Optional.ofNullable(request.mode())
        .ifPresent(mode -> spec.setMode(Vocabulary.MODES.toWire(mode)));
    Optional.ofNullable(request.pushToSections()).ifPresent(spec::setPushToSections);
  }

  private static <T extends Comparable<? super T>> List<T> sorted(Collection<T> values) {
    List<T> sorted = new ArrayList<>(values);
    sorted.sort(null);
    return sorted;
  }
}
