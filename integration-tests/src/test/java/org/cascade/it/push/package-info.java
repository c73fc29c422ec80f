/** Pushes through a whole server and a real MySQL. */
@NullMarked
package org.cascade.it.push;

import org.jspecify.annotations.NullMarked;
