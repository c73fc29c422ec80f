/** Tests of the whole. */
@NullMarked
package org.cascade.it;

import org.jspecify.annotations.NullMarked;
