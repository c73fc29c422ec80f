/** Classes that break the rules of the architecture on purpose. */
@NullMarked
package org.cascade.grpc.bite;

import org.jspecify.annotations.NullMarked;
