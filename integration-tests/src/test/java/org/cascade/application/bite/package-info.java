/** Classes that break the rules of the architecture on purpose. */
@NullMarked
package org.cascade.application.bite;

import org.jspecify.annotations.NullMarked;
