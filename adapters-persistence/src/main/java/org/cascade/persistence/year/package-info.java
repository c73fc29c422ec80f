/** Rolling a year forward, in terms of MySQL. */
@NullMarked
package org.cascade.persistence.year;

import org.jspecify.annotations.NullMarked;
