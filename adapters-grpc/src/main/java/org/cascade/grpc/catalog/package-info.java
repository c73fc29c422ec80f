/** Catalogs, masters and courses on the wire. */
@NullMarked
package org.cascade.grpc.catalog;

import org.jspecify.annotations.NullMarked;
