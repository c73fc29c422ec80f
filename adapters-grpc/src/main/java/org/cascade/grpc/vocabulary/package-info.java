/** The words of the wire and those of the domain: the same, one for one. */
@NullMarked
package org.cascade.grpc.vocabulary;

import org.jspecify.annotations.NullMarked;
