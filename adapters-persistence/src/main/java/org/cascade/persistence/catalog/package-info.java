/** Catalogs, masters and courses in terms of MySQL. */
@NullMarked
package org.cascade.persistence.catalog;

import org.jspecify.annotations.NullMarked;
