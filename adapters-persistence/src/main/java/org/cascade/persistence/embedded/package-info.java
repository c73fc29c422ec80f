/**
 * A real MySQL 8.0 server inside the process's care, for development, demonstrations and tests.
 * {@link org.cascade.persistence.embedded.EmbeddedMySql} is the way in.
 */
@NullMarked
package org.cascade.persistence.embedded;

import org.jspecify.annotations.NullMarked;
