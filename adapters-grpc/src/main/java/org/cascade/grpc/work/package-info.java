/** Student work over gRPC. */
@NullMarked
package org.cascade.grpc.work;

import org.jspecify.annotations.NullMarked;
