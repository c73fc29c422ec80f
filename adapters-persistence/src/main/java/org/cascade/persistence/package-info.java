/** The outbound adapter: the ports of the application, kept in MySQL. */
@NullMarked
package org.cascade.persistence;

import org.jspecify.annotations.NullMarked;
