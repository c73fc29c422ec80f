package org.cascade.domain.push;

/**
 * A setup record of a master, as a push sees it.
 *
 * @param id the record's id, what links below name
 * @param name the record's own name, empty where its key is an entry of a district list
 * @param hash of its content without the fields of L-5
 */
public record AboveRecord(long id, RecordKey key, String name, ContentHash hash) {}
