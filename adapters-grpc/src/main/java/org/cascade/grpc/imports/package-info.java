/** Imports on the wire. */
@NullMarked
package org.cascade.grpc.imports;

import org.jspecify.annotations.NullMarked;
