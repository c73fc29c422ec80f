/** Rolling a year forward into the next one. */
@NullMarked
package org.cascade.application.year;

import org.jspecify.annotations.NullMarked;
