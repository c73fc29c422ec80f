package org.cascade.grpc.school;

import java.util.Optional;
import org.cascade.application.resource.Kept;
import org.cascade.application.school.Calendar;
import org.cascade.application.school.CalendarFilter;
import org.cascade.application.school.CalendarKind;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.district.SchoolId;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.Names;
import org.cascade.grpc.resource.References;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.ListCalendarsRequest;

/** Calendars on the wire. */
final class CalendarWire
    implements ResourceWire<
        org.cascade.proto.v1.Calendar, ListCalendarsRequest, CalendarId, Calendar, CalendarFilter> {
  private static final int NAME_LIMIT = 100;

  @Override
  public org.cascade.proto.v1.Calendar message(Kept<CalendarId, Calendar> kept) {
    Calendar calendar = kept.value();
    return org.cascade.proto.v1.Calendar.newBuilder()
        .setName(ResourceNames.calendar(kept.id().value()))
        .setSchool("schools/" + calendar.school().value())
        .setSchoolYear("schoolYears/" + calendar.year())
        .setDisplayName(calendar.name())
        .setKind(Vocabulary.CALENDAR_KINDS.toWire(calendar.kind()))
        .setVersion(Integer.parseInt(kept.version()))
        .build();
  }

  @Override
  public Calendar value(org.cascade.proto.v1.Calendar message, Faults faults) {
    return new Calendar(
        new SchoolId(References.required(message.getSchool(), "school", faults)),
        Math.toIntExact(References.required(message.getSchoolYear(), "school_year", faults)),
        Names.required(message.getDisplayName(), "display_name", NAME_LIMIT, faults),
        Vocabulary.CALENDAR_KINDS.toDomain(message.getKind()).orElse(CalendarKind.REGULAR));
  }

  @Override
  public CalendarId id(String name) {
    return new CalendarId(ResourceNames.id(name));
  }

  @Override
  public CalendarFilter filter(ListCalendarsRequest request) {
    return new CalendarFilter(
        Optional.of(request.getSchool())
            .filter(name -> !name.isEmpty())
            .map(name -> new SchoolId(ResourceNames.id(name))),
        Optional.of(request.getSchoolYear())
            .filter(name -> !name.isEmpty())
            .map(name -> Math.toIntExact(ResourceNames.id(name))));
  }

  @Override
  public String nameKey(Kept<CalendarId, Calendar> kept) {
    return NameKey.of(kept.value().name()).text();
  }

  @Override
  public long number(CalendarId id) {
    return id.value();
  }
}
