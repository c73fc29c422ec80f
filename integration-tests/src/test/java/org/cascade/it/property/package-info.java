/** Requests that nobody thought of, to all methods that a server has. */
@NullMarked
package org.cascade.it.property;

import org.jspecify.annotations.NullMarked;
