/** Links of courses and the work of their students in terms of MySQL. */
@NullMarked
package org.cascade.persistence.course;

import org.jspecify.annotations.NullMarked;
