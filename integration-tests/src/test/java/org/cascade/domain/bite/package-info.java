/** Classes that break the rules of the architecture on purpose. */
@NullMarked
package org.cascade.domain.bite;

import org.jspecify.annotations.NullMarked;
