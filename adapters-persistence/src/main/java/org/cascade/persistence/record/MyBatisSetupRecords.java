package org.cascade.persistence.record;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Change;
import org.cascade.application.resource.Kept;
import org.cascade.application.setup.Content;
import org.cascade.application.setup.Removal;
import org.cascade.application.setup.SetupFilter;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupRecord;
import org.cascade.application.setup.SetupRecords;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;
import org.cascade.persistence.setup.SetupTable;

/** Setup records in MySQL. */
public final class MyBatisSetupRecords extends MyBatisResources<SetupId, SetupRecord, SetupFilter>
    implements SetupRecords {
  @Inject
  public MyBatisSetupRecords(Transactions transactions) {
    super(transactions, new SetupRecordTable());
  }

  @Override
  public Change<Removal> remove(
      SetupId id, String version, Function<List<Kept<SetupId, SetupRecord>>, Removal> rule) {
    return changeCurrent(
        id,
        version,
        (session, current) -> {
          Removal removal = rule.apply(SetupRecordTable.all(session, id.owner()));
          apply(session, id, removal);
          return new Change.Done<>(removal);
        });
  }

  private static void apply(SqlSession session, SetupId id, Removal removal) {
    SetupRecordMapper mapper = SetupRecordTable.mapper(session);
    long master = SetupRecordTable.master(id.owner());
    mapper.newVersion(master);
    removal.changed().forEach((changed, content) -> write(mapper, master, changed, content));
    removal.removed().stream()
        .sorted((one, other) -> other.type().compareTo(one.type()))
        .forEach(gone -> mapper.delete(SetupTable.of(gone.type()), master, gone.row()));
  }

  private static void write(
      SetupRecordMapper mapper, long master, SetupId changed, Content content) {
    mapper.update(
        SetupTable.of(changed.type()), master, changed.row(), SetupRecordTable.values(content));
  }
}
