/** The gRPC server: which services it has, and how it starts and ends. */
@NullMarked
package org.cascade.grpc;

import org.jspecify.annotations.NullMarked;
