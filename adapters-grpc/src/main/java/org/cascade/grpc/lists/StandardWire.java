package org.cascade.grpc.lists;

import java.util.Optional;
import org.cascade.application.lists.Standard;
import org.cascade.application.lists.StandardFilter;
import org.cascade.application.lists.StandardId;
import org.cascade.application.resource.Kept;
import org.cascade.domain.district.NameKey;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.Names;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.proto.v1.ListStandardsRequest;

/** Standards on the wire. */
final class StandardWire
    implements ResourceWire<
        org.cascade.proto.v1.Standard, ListStandardsRequest, StandardId, Standard, StandardFilter> {
  private static final int NAME_LIMIT = 120;

  @Override
  public org.cascade.proto.v1.Standard message(Kept<StandardId, Standard> kept) {
    Standard standard = kept.value();
    Long group = standard.group();
    return org.cascade.proto.v1.Standard.newBuilder()
        .setName("standards/" + kept.id().value())
        .setDisplayName(standard.name())
        .setGroup(group == null ? "" : "standardGroups/" + group)
        .setDescription(standard.description())
        .setArchived(standard.archived())
        .setVersion(Integer.parseInt(kept.version()))
        .build();
  }

  @Override
  public Standard value(org.cascade.proto.v1.Standard message, Faults faults) {
    return new Standard(
        Names.required(message.getDisplayName(), "display_name", NAME_LIMIT, faults),
        message.getGroup().isEmpty() ? null : ResourceNames.id(message.getGroup()),
        message.getDescription(),
        message.getArchived());
  }

  @Override
  public StandardId id(String name) {
    return new StandardId(ResourceNames.id(name));
  }

  @Override
  public StandardFilter filter(ListStandardsRequest request) {
    return new StandardFilter(
        Optional.of(request.getGroup()).filter(name -> !name.isEmpty()).map(ResourceNames::id),
        request.hasArchived() ? Optional.of(request.getArchived()) : Optional.empty(),
        Optional.of(request.getDisplayName()).filter(name -> !name.isBlank()).map(NameKey::of));
  }

  @Override
  public String nameKey(Kept<StandardId, Standard> kept) {
    return NameKey.of(kept.value().name()).text();
  }

  @Override
  public long number(StandardId id) {
    return id.value();
  }
}
