package org.cascade.grpc.setup;

import java.util.Optional;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListOrder;
import org.cascade.application.setup.SetupFilter;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupOwner;
import org.cascade.application.setup.SetupRecord;
import org.cascade.application.setup.Standing;
import org.cascade.domain.district.MasterId;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.grpc.resource.Timestamps;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.ListRecordsRequest;
import org.cascade.proto.v1.Record;
import org.cascade.proto.v1.RecordEdit;

/** Setup records on the wire. */
public final class RecordWire
    implements ResourceWire<Record, ListRecordsRequest, SetupId, SetupRecord, SetupFilter> {
  /** Stands for an owner that is not named; the request goes no further. */
  private static final SetupOwner NOBODY = new SetupOwner.Master(new MasterId(1));

  @Override
  public Record message(Kept<SetupId, SetupRecord> kept) {
    Record.Builder message =
        Record.newBuilder()
            .setName(RecordNames.name(kept.id()))
            .setOwner(RecordNames.owner(kept.id().owner()))
            .setEtag(kept.version());
    ContentMessages.set(kept.value(), message);
    Optional.ofNullable(kept.value().standing()).ifPresent(standing -> set(standing, message));
    return message.build();
  }

  private static void set(Standing standing, Record.Builder message) {
    message.setManagedBy(Vocabulary.MANAGERS.toWire(standing.managedBy()));
    Optional.ofNullable(standing.edit())
        .ifPresent(
            edit ->
                message.setUnlinkedBy(
                    RecordEdit.newBuilder()
                        .setCaller(edit.caller())
                        .setTime(Timestamps.message(edit.at()))));
  }

  @Override
  public SetupRecord value(Record message, Faults faults) {
    SetupOwner owner = NOBODY;
    if (message.getOwner().isEmpty()) {
      faults.add("owner", "is required");
    } else {
      owner = RecordNames.owner(message.getOwner());
    }
    return new ContentValues(owner, faults).record(message);
  }

  @Override
  public SetupId id(String name) {
    return RecordNames.id(name);
  }

  @Override
  public SetupFilter filter(ListRecordsRequest request) {
    return new SetupFilter(
        RecordNames.owner(request.getOwner()),
        Vocabulary.DATA_TYPES.toDomain(request.getDataType()));
  }

  /** Lists of records have one order: by type, then by their making. */
  @Override
  public ListOrder order(ListOrder asked) {
    return ListOrder.NAME;
  }

  /** As many as fit into one answer: most owners have some dozens. */
  @Override
  public int usualSize() {
    return Integer.MAX_VALUE - 1;
  }

  @Override
  public String nameKey(Kept<SetupId, SetupRecord> kept) {
    return kept.nameKey();
  }

  @Override
  public long number(SetupId id) {
    return id.row();
  }
}
