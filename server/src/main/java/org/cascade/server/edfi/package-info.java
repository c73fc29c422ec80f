/** Reads a district from Ed-Fi interchange XML; see docs/edfi-import.md. */
@NullMarked
package org.cascade.server.edfi;

import org.jspecify.annotations.NullMarked;
