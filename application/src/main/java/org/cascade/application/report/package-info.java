/** The reports of domain.md §5: folds of the one plan, read step by step at the caller's pace. */
@NullMarked
package org.cascade.application.report;

import org.jspecify.annotations.NullMarked;
