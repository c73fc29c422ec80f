/** What all calls share: who calls, what is refused and how it is said, names and pages. */
@NullMarked
package org.cascade.grpc.call;

import org.jspecify.annotations.NullMarked;
