/** What every use case shares: how it refuses. */
@NullMarked
package org.cascade.application;

import org.jspecify.annotations.NullMarked;
