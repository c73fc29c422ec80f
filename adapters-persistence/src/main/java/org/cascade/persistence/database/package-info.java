/** Connecting, migrating, and the one way to run a transaction. */
@NullMarked
package org.cascade.persistence.database;

import org.jspecify.annotations.NullMarked;
