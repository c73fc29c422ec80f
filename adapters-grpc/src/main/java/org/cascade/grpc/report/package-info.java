/** Reports on the wire: a scope, rows at the reader's pace, totals. */
@NullMarked
package org.cascade.grpc.report;

import org.jspecify.annotations.NullMarked;
