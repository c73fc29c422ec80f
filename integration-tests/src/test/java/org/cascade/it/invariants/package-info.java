/** What holds in the database of a district at all times, read row by row. */
@NullMarked
package org.cascade.it.invariants;

import org.jspecify.annotations.NullMarked;
