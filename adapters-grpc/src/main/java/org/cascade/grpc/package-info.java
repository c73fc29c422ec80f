/** The inbound adapter: gRPC calls become calls of use cases. */
@NullMarked
package org.cascade.grpc;

import org.jspecify.annotations.NullMarked;
