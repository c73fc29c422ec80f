/** Imports through the command, a whole server and a real MySQL. */
@NullMarked
package org.cascade.it.imports;

import org.jspecify.annotations.NullMarked;
