/** What the benchmark measured: runs, what they ran on, and the file that keeps them. */
@NullMarked
package org.cascade.server.bench.result;

import org.jspecify.annotations.NullMarked;
