/** Databases for tests, also of other modules. */
@NullMarked
package org.cascade.persistence.testing;

import org.jspecify.annotations.NullMarked;
