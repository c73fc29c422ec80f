/** The use cases of Cascade and the ports that they depend on. */
@NullMarked
package org.cascade.application;

import org.jspecify.annotations.NullMarked;
