package org.cascade.persistence.record;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Change;
import org.cascade.application.resource.Kept;
import org.cascade.application.setup.Content;
import org.cascade.application.setup.EffectiveOption;
import org.cascade.application.setup.Removal;
import org.cascade.application.setup.SetupFilter;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupOwner;
import org.cascade.application.setup.SetupRecord;
import org.cascade.application.setup.SetupRecords;
import org.cascade.domain.district.SectionId;
import org.cascade.domain.push.ContentHash;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;
import org.cascade.persistence.setup.SetupTable;

/** Setup records in MySQL. */
public final class MyBatisSetupRecords extends MyBatisResources<SetupId, SetupRecord, SetupFilter>
    implements SetupRecords {
  private final Transactions transactions;

  @Inject
  public MyBatisSetupRecords(Transactions transactions) {
    super(transactions, new SetupRecordTable());
    this.transactions = transactions;
  }

  @Override
  public Optional<List<EffectiveOption>> effectiveOptions(SectionId section) {
    return transactions.readOneMoment(
        session -> Owned.of(session, new SetupOwner.Section(section)).map(Owned::effectiveOptions));
  }

  @Override
  public Change<Removal> remove(
      SetupId id, String version, Function<List<Kept<SetupId, SetupRecord>>, Removal> rule) {
    return changeCurrent(
        id,
        version,
        (session, current) -> {
          Map<String, Long> uses = SetupUses.of(session, id);
          Removal removal = rule.apply(Owned.of(session, id.owner()).orElseThrow().all());
          if (!uses.isEmpty()) {
            return new Change.Referenced<>(uses);
          }
          apply(session, SetupRecordTable.key(session, id.owner()), removal);
          return new Change.Done<>(removal);
        });
  }

  private static void apply(SqlSession session, OwnerKey owner, Removal removal) {
    SetupRecordMapper mapper = SetupRecordTable.mapper(session);
    SetupRecordTable.changing(session, owner);
    removal.changed().forEach((changed, content) -> write(mapper, owner, changed, content));
    removal.removed().stream()
        .sorted((one, other) -> other.type().compareTo(one.type()))
        .forEach(gone -> mapper.delete(SetupTable.of(gone.type()), owner, gone.row()));
  }

  private static void write(
      SetupRecordMapper mapper, OwnerKey owner, SetupId changed, Content content) {
    mapper.update(
        SetupTable.of(changed.type()), owner, changed.row(), SetupRecordTable.values(content));
  }

  /** L-6: with who took a linked record of a course out of the hands of pushes. */
  @Override
  protected void write(SqlSession session, SetupId id, SetupRecord record, String caller) {
    if (!(id.owner() instanceof SetupOwner.Course course)) {
      super.write(session, id, record, caller);
      return;
    }
    SetupRecordMapper mapper = SetupRecordTable.mapper(session);
    SetupTable table = SetupTable.of(id.type());
    long owner = course.id().value();
    ContentHash before = mapper.contentHash(table, owner, id.row());
    super.write(session, id, record, caller);
    mapper.keepEdit(table, owner, id.row(), before, caller);
  }
}
