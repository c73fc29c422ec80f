/** Tests of what finds courses in step. */
@NullMarked
package org.cascade.persistence.instep;

import org.jspecify.annotations.NullMarked;
