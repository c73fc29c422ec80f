/** Pushes on the wire: requests, results, and streams that follow them. */
@NullMarked
package org.cascade.grpc.push;

import org.jspecify.annotations.NullMarked;
