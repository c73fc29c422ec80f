/** The baselines, held to what Cascade does. */
@NullMarked
package org.cascade.persistence.bench;

import org.jspecify.annotations.NullMarked;
