/** Needs the hen. */
@NullMarked
package org.cascade.server.bite.egg;

import org.jspecify.annotations.NullMarked;
