package org.cascade.persistence.catalog;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cascade.application.catalog.Catalog;
import org.cascade.application.catalog.Catalogs;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.persistence.catalog.CatalogMapper.CatalogRow;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.database.LocksText;
import org.cascade.persistence.database.Transactions;

/** Catalogs in MySQL. */
public final class MyBatisCatalogs implements Catalogs {
  private final Transactions transactions;

  @Inject
  public MyBatisCatalogs(Transactions transactions) {
    this.transactions = transactions;
  }

  private <T> T read(Function<CatalogMapper, T> unit) {
    return transactions.inOne(session -> unit.apply(session.getMapper(CatalogMapper.class)));
  }

  @Override
  public List<Catalog> findAll(Collection<CatalogId> ids) {
    List<Long> wanted = ids.stream().map(CatalogId::value).toList();
    return read(
        mapper ->
            mapper.findAll(wanted.toString()).stream().map(MyBatisCatalogs::catalog).toList());
  }

  @Override
  public Optional<Catalog> find(CatalogId id) {
    return read(
        mapper -> Optional.ofNullable(mapper.find(id.value())).map(MyBatisCatalogs::catalog));
  }

  private static Catalog catalog(CatalogRow row) {
    return new Catalog(
        new CatalogId(row.id()),
        row.name(),
        row.version(),
        new CatalogLocks(LocksText.locks(row.locks())));
  }

  @Override
  public Optional<Catalog> setLocks(CatalogId id, CatalogLocks locks, int version) {
    JsonText names = new JsonText();
    locks.locks().stream().sorted().forEach(lock -> names.text(lock.name()));
    return transactions.lookingAgain(
        session -> {
          CatalogMapper mapper = session.getMapper(CatalogMapper.class);
          if (mapper.raiseVersion(id.value(), version) == 0) {
            return Optional.empty();
          }
          mapper.deleteLocks(id.value());
          mapper.insertLocks(id.value(), names.toString());
          return Optional.ofNullable(mapper.find(id.value())).map(MyBatisCatalogs::catalog);
        });
  }
}
