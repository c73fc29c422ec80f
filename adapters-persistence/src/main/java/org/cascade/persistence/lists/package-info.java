/** The district's lists and its standards bank in terms of MySQL. */
@NullMarked
package org.cascade.persistence.lists;

import org.jspecify.annotations.NullMarked;
