package org.cascade.persistence.imports;

import org.jspecify.annotations.Nullable;

/**
 * How a record stands in the database.
 *
 * @param no its place in the batch
 * @param missing the kind of the first reference that does not resolve
 * @param missingName what the reference calls it, where that is not in the record's key
 * @param owner the id of what it belongs to, where that is there
 * @param other the id of the other thing it refers to, where its kind has one
 * @param content a JSON object, by the names of the fields; null when the record is not there
 */
record FoundRow(
    int no,
    @Nullable String missing,
    @Nullable String missingName,
    @Nullable Long owner,
    @Nullable Long other,
    @Nullable String content) {}
