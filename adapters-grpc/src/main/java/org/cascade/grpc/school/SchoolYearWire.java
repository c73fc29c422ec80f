package org.cascade.grpc.school;

import org.cascade.application.resource.Kept;
import org.cascade.application.school.SchoolYear;
import org.cascade.application.school.SchoolYearFilter;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.Names;
import org.cascade.grpc.resource.References;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.proto.v1.ListSchoolYearsRequest;

/** School years on the wire. */
final class SchoolYearWire
    implements ResourceWire<
        org.cascade.proto.v1.SchoolYear,
        ListSchoolYearsRequest,
        Integer,
        SchoolYear,
        SchoolYearFilter> {
  private static final int NAME_LIMIT = 20;

  @Override
  public org.cascade.proto.v1.SchoolYear message(Kept<Integer, SchoolYear> kept) {
    return org.cascade.proto.v1.SchoolYear.newBuilder()
        .setName("schoolYears/" + kept.id())
        .setDisplayName(kept.value().name())
        .setVersion(Integer.parseInt(kept.version()))
        .build();
  }

  @Override
  public SchoolYear value(org.cascade.proto.v1.SchoolYear message, Faults faults) {
    return new SchoolYear(
        Math.toIntExact(References.required(message.getName(), "name", faults)),
        Names.required(message.getDisplayName(), "display_name", NAME_LIMIT, faults));
  }

  @Override
  public Integer id(String name) {
    return Math.toIntExact(ResourceNames.id(name));
  }

  @Override
  public SchoolYearFilter filter(ListSchoolYearsRequest request) {
    return new SchoolYearFilter();
  }

  @Override
  public String nameKey(Kept<Integer, SchoolYear> kept) {
    return kept.value().name();
  }

  @Override
  public long number(Integer id) {
    return id;
  }
}
