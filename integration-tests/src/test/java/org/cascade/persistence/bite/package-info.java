/** Classes that break the rules of the architecture on purpose. */
@NullMarked
package org.cascade.persistence.bite;

import org.jspecify.annotations.NullMarked;
