/** The lists that all of a district shares, and the standards bank. */
@NullMarked
package org.cascade.application.lists;

import org.jspecify.annotations.NullMarked;
