/** Grading setup over gRPC, record by record. */
@NullMarked
package org.cascade.grpc.setup;

import org.jspecify.annotations.NullMarked;
