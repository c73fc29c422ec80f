/** The rules about what may depend on what, and the proof that they bite. */
@NullMarked
package org.cascade.it.architecture;

import org.jspecify.annotations.NullMarked;
