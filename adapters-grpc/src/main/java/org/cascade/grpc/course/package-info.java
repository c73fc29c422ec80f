/** What is done to single courses on the wire. */
@NullMarked
package org.cascade.grpc.course;

import org.jspecify.annotations.NullMarked;
