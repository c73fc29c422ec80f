/** What reports read besides plans, in terms of MySQL. */
@NullMarked
package org.cascade.persistence.report;

import org.jspecify.annotations.NullMarked;
