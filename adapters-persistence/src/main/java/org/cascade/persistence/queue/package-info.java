/** The queue of push jobs, kept by a scheduling library in the same database. */
@NullMarked
package org.cascade.persistence.queue;

import org.jspecify.annotations.NullMarked;
