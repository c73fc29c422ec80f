/** Sections over gRPC. */
@NullMarked
package org.cascade.grpc.section;

import org.jspecify.annotations.NullMarked;
