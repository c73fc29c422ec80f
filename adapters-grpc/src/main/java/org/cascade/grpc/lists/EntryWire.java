package org.cascade.grpc.lists;

import java.util.Optional;
import org.cascade.application.lists.DistrictList;
import org.cascade.application.lists.Entry;
import org.cascade.application.lists.EntryFilter;
import org.cascade.application.lists.EntryId;
import org.cascade.application.resource.Kept;
import org.cascade.domain.district.NameKey;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.Names;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.ListEntriesRequest;

/** Entries of district lists on the wire. */
final class EntryWire
    implements ResourceWire<
        org.cascade.proto.v1.Entry, ListEntriesRequest, EntryId, Entry, EntryFilter> {
  @Override
  public org.cascade.proto.v1.Entry message(Kept<EntryId, Entry> kept) {
    return org.cascade.proto.v1.Entry.newBuilder()
        .setName(ListNames.name(kept.id()))
        .setList(Vocabulary.DISTRICT_LISTS.toWire(kept.value().list()))
        .setDisplayName(kept.value().name())
        .setVersion(Integer.parseInt(kept.version()))
        .build();
  }

  @Override
  public Entry value(org.cascade.proto.v1.Entry message, Faults faults) {
    Optional<DistrictList> list = Vocabulary.DISTRICT_LISTS.toDomain(message.getList());
    if (list.isEmpty()) {
      faults.add("list", "has to be chosen");
    }
    DistrictList of = list.orElse(DistrictList.STANDARD_GROUPS);
    return new Entry(
        of, Names.required(message.getDisplayName(), "display_name", of.nameLimit(), faults));
  }

  @Override
  public EntryId id(String name) {
    return ListNames.id(name);
  }

  /** The list has been chosen: else the request would not have come here. */
  @Override
  public EntryFilter filter(ListEntriesRequest request) {
    return new EntryFilter(
        Vocabulary.DISTRICT_LISTS.toDomain(request.getList()).orElseThrow(),
        Optional.of(request.getDisplayName()).filter(name -> !name.isBlank()).map(NameKey::of));
  }

  @Override
  public String nameKey(Kept<EntryId, Entry> kept) {
    return NameKey.of(kept.value().name()).text();
  }

  @Override
  public long number(EntryId id) {
    return id.value();
  }
}
