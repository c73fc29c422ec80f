/** Imports of files: what they hold is sent to a server, and what was not taken over is said. */
@NullMarked
package org.cascade.server.imports;

import org.jspecify.annotations.NullMarked;
