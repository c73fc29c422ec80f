package org.cascade.persistence.lists;

import jakarta.inject.Inject;
import org.cascade.application.lists.Entries;
import org.cascade.application.lists.Entry;
import org.cascade.application.lists.EntryFilter;
import org.cascade.application.lists.EntryId;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** Entries of district lists in MySQL. */
public final class MyBatisEntries extends MyBatisResources<EntryId, Entry, EntryFilter>
    implements Entries {
  @Inject
  public MyBatisEntries(Transactions transactions) {
    super(transactions, new EntryTable());
  }
}
