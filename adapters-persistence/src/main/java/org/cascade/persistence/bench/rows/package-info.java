/** The push as a service does it that reads and writes single rows. */
@NullMarked
package org.cascade.persistence.bench.rows;

import org.jspecify.annotations.NullMarked;
