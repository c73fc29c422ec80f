/**
 * The district that is measured, what Cascade is measured against, and what MySQL tells of itself.
 */
@NullMarked
package org.cascade.persistence.bench;

import org.jspecify.annotations.NullMarked;
