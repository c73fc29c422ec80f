/** The benchmark, on a district of two schools. */
@NullMarked
package org.cascade.it.bench;

import org.jspecify.annotations.NullMarked;
