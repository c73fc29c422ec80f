/** Which courses are in step with their masters, found out without reading their records. */
@NullMarked
package org.cascade.persistence.instep;

import org.jspecify.annotations.NullMarked;
