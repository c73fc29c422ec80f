package org.cascade.grpc.school;

import java.util.Optional;
import org.cascade.application.resource.Kept;
import org.cascade.application.school.School;
import org.cascade.application.school.SchoolFilter;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.district.SchoolId;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.Names;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.proto.v1.ListSchoolsRequest;

/** Schools on the wire. */
final class SchoolWire
    implements ResourceWire<
        org.cascade.proto.v1.School, ListSchoolsRequest, SchoolId, School, SchoolFilter> {
  private static final int NAME_LIMIT = 100;

  @Override
  public org.cascade.proto.v1.School message(Kept<SchoolId, School> kept) {
    CatalogId catalog = kept.value().catalog();
    return org.cascade.proto.v1.School.newBuilder()
        .setName("schools/" + kept.id().value())
        .setDisplayName(kept.value().name())
        .setCatalog(catalog == null ? "" : ResourceNames.catalog(catalog.value()))
        .setVersion(Integer.parseInt(kept.version()))
        .build();
  }

  @Override
  public School value(org.cascade.proto.v1.School message, Faults faults) {
    return new School(
        Names.required(message.getDisplayName(), "display_name", NAME_LIMIT, faults),
        message.getCatalog().isEmpty() ? null : catalog(message.getCatalog()));
  }

  private static CatalogId catalog(String name) {
    return new CatalogId(ResourceNames.id(name));
  }

  @Override
  public SchoolId id(String name) {
    return new SchoolId(ResourceNames.id(name));
  }

  @Override
  public SchoolFilter filter(ListSchoolsRequest request) {
    return new SchoolFilter(
        Optional.of(request.getCatalog()).filter(name -> !name.isEmpty()).map(SchoolWire::catalog),
        Optional.of(request.getDisplayName()).filter(name -> !name.isBlank()).map(NameKey::of));
  }

  @Override
  public String nameKey(Kept<SchoolId, School> kept) {
    return NameKey.of(kept.value().name()).text();
  }

  @Override
  public long number(SchoolId id) {
    return id.value();
  }
}
