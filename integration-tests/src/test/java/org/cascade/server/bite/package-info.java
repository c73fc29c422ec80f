/** Classes that break the rules of the architecture on purpose. */
@NullMarked
package org.cascade.server.bite;

import org.jspecify.annotations.NullMarked;
