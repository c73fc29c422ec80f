/**
 * The things of a district: ids, names, course attributes, data types and locks (domain.md §1, §2).
 */
@NullMarked
package org.cascade.domain.district;

import org.jspecify.annotations.NullMarked;
