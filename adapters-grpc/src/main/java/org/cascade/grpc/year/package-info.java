/** Rolling a year forward over gRPC. */
@NullMarked
package org.cascade.grpc.year;

import org.jspecify.annotations.NullMarked;
