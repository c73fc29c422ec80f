package org.cascade.application.setup;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ResourceService;
import org.cascade.application.resource.Revision;

/** Setup records as callers see and change them. */
public final class SetupRecordService extends ResourceService<SetupId, SetupRecord, SetupFilter>
    implements ManageSetupRecords {
  private final SetupRecords records;

  @Inject
  public SetupRecordService(SetupRecords records) {
    super(records, ErrorReason.RECORD_NOT_FOUND);
    this.records = records;
  }

  @Override
  protected String title(SetupId id) {
    return "record %d of %s of %s"
        .formatted(
            id.row(),
            id.type().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            id.owner().title());
  }

  @Override
  public Removal remove(SetupId id, Revision revision) {
    return result(
        records.remove(id, revision.version(), all -> removal(id, all)),
        title(id),
        index -> "name");
  }

  /** Only within a master every reference resolves whatever is removed (domain.md §1). */
  private static Removal removal(SetupId id, List<Kept<SetupId, SetupRecord>> all) {
    if (id.owner() instanceof SetupOwner.Master) {
      return Removal.of(id, all);
    }
    all.stream()
        .filter(record -> record.id().equals(id))
        .forEach(record -> RecordLock.requireOpen(record.value()));
    return new Removal(List.of(id), Map.of());
  }

  @Override
  public Kept<SetupId, SetupRecord> update(
      SetupId id, Revision revision, String path, UnaryOperator<SetupRecord> edit) {
    return super.update(
        id,
        revision,
        path,
        present -> {
          SetupRecord changed = edit.apply(present).standing(present.standing());
          requireSameKey(present, changed, path);
          RecordLock.requireOpen(present, changed, path);
          return changed;
        });
  }

  /** A changed key would be a removal and an addition, categories apart (§3). */
  private static void requireSameKey(SetupRecord present, SetupRecord changed, String path) {
    boolean isSame =
        present.owner().equals(changed.owner())
            && present.type() == changed.type()
            && (present.type().isNamed() || present.key().equals(changed.key()));
    if (!isSame) {
      throw CascadeException.invalid(
          List.of(
              new FieldViolation(
                  path,
                  "the type of a record and its key, "
                      + present.key().text()
                      + ", cannot be changed: delete it and make another one")));
    }
  }

  @Override
  public void delete(SetupId id, Revision revision) {
    remove(id, revision);
  }
}
