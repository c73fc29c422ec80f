/** School years, schools, their calendars and terms. */
@NullMarked
package org.cascade.application.school;

import org.jspecify.annotations.NullMarked;
