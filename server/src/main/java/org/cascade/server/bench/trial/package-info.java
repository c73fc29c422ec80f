/** The cases of the benchmark: what is done before a run, who runs, and what the run leaves. */
@NullMarked
package org.cascade.server.bench.trial;

import org.jspecify.annotations.NullMarked;
