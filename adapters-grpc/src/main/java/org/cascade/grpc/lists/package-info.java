/** The district's lists and its standards bank over gRPC. */
@NullMarked
package org.cascade.grpc.lists;

import org.jspecify.annotations.NullMarked;
