/**
 * What every adapter is tested with: a district in memory, random worlds, and a contract for each
 * outbound port.
 */
@NullMarked
package org.cascade.application.testing;

import org.jspecify.annotations.NullMarked;
