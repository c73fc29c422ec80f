/** Sections of courses, where teachers work. */
@NullMarked
package org.cascade.application.section;

import org.jspecify.annotations.NullMarked;
