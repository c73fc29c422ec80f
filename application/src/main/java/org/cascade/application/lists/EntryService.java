package org.cascade.application.lists;

import jakarta.inject.Inject;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.ResourceService;

/** The entries of district lists as callers see and change them. */
public final class EntryService extends ResourceService<EntryId, Entry, EntryFilter>
    implements ManageEntries {
  @Inject
  public EntryService(Entries resources) {
    super(resources, ErrorReason.ENTRY_NOT_FOUND);
  }

  @Override
  protected String title(EntryId id) {
    return id.list().noun() + " " + id.value();
  }
}
