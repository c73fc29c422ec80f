package org.cascade.application.lists;

import org.cascade.application.resource.ManageResources;

/** Reads and changes entries of district lists. */
public interface ManageEntries extends ManageResources<EntryId, Entry, EntryFilter> {}
