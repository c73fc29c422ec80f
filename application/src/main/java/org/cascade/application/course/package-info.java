/** What is done to single courses besides pushes: linking and realigning (domain.md §6). */
@NullMarked
package org.cascade.application.course;

import org.jspecify.annotations.NullMarked;
