package org.cascade.persistence.imports;

import org.cascade.application.imports.Content;
import org.jspecify.annotations.Nullable;

/**
 * A record that is to be created.
 *
 * @param owner the id of what it belongs to; 0 where its kind belongs to nothing
 * @param other the id of the other thing it refers to
 */
record Absent<K>(K key, Content content, long owner, @Nullable Long other) {}
