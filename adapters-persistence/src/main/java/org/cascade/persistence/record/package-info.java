/** Setup records as people make and change them, in terms of MySQL. */
@NullMarked
package org.cascade.persistence.record;

import org.jspecify.annotations.NullMarked;
