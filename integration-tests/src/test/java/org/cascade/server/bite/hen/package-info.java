/** Needs the egg. */
@NullMarked
package org.cascade.server.bite.hen;

import org.jspecify.annotations.NullMarked;
