package org.cascade.persistence.imports;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.imports.DistrictRecord;
import org.cascade.application.imports.ImportedDistricts;
import org.cascade.application.imports.Standing;
import org.cascade.persistence.database.Transactions;

/**
 * Finds and creates in sets. Unique keys decide between two imports: the one that comes second to a
 * key waits for the first, is rolled back and runs its batch again, now finding what the first one
 * made.
 */
public final class MyBatisImportedDistricts implements ImportedDistricts {
  private static final int TRIES = 20;
  private static final int DUPLICATE_KEY = 1062;

  private final Transactions transactions;

  @Inject
  public MyBatisImportedDistricts(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Standing> take(List<DistrictRecord> batch) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.inOne(session -> take(session, batch));
      } catch (RuntimeException failure) {
        if (attempt == TRIES || !isDuplicateKey(failure)) {
          throw failure;
        }
      }
    }
  }

  private static List<Standing> take(SqlSession session, List<DistrictRecord> batch) {
    return new BatchOfRecords(new RowsByKind(session), batch).take();
  }

  private static boolean isDuplicateKey(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getErrorCode() == DUPLICATE_KEY;
      }
    }
    return false;
  }
}
