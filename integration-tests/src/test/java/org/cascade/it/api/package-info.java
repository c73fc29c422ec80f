/** A district that is made and changed by calls alone. */
@NullMarked
package org.cascade.it.api;

import org.jspecify.annotations.NullMarked;
