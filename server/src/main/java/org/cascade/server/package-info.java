/** The running server: wiring, configuration, life cycle. */
@NullMarked
package org.cascade.server;

import org.jspecify.annotations.NullMarked;
