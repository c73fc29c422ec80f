/**
 * Imports in terms of MySQL: a batch is one transaction, and each kind of record in it one
 * statement that finds and one that creates.
 */
@NullMarked
package org.cascade.persistence.imports;

import org.jspecify.annotations.NullMarked;
