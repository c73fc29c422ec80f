/** Streams that are read at their reader's pace, and the threads that write streams. */
@NullMarked
package org.cascade.grpc.stream;

import org.jspecify.annotations.NullMarked;
