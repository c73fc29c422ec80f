/** School years, schools, their calendars and terms in terms of MySQL. */
@NullMarked
package org.cascade.persistence.school;

import org.jspecify.annotations.NullMarked;
