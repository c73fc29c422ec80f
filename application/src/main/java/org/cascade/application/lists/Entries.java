package org.cascade.application.lists;

import org.cascade.application.resource.Resources;

/** Outbound: entries of district lists. */
public interface Entries extends Resources<EntryId, Entry, EntryFilter> {}
