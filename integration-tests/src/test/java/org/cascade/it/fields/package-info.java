/** The page of all fields against what more than one module says of them. */
@NullMarked
package org.cascade.it.fields;

import org.jspecify.annotations.NullMarked;
