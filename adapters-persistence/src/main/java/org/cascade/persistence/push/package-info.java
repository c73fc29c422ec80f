/** The ports of the push in terms of MySQL: facts by SQL, decisions in Java, effects by SQL. */
@NullMarked
package org.cascade.persistence.push;

import org.jspecify.annotations.NullMarked;
