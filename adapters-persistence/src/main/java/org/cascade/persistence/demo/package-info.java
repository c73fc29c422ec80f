/** A district that does not exist, to try Cascade on. */
@NullMarked
package org.cascade.persistence.demo;

import org.jspecify.annotations.NullMarked;
