/** Runs the benchmark: servers, rounds of runs, what is measured of each. */
@NullMarked
package org.cascade.server.bench;

import org.jspecify.annotations.NullMarked;
