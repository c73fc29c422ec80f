/** The calls that all things have in common that the district keeps. */
@NullMarked
package org.cascade.grpc.resource;

import org.jspecify.annotations.NullMarked;
