/** The push as use cases, and the outbound ports they need. */
@NullMarked
package org.cascade.application.push;

import org.jspecify.annotations.NullMarked;
