/** What the benchmark tells: targets, the Markdown report and the plot. */
@NullMarked
package org.cascade.server.bench.report;

import org.jspecify.annotations.NullMarked;
