/** The command line: {@code ./cascade COMMAND}. */
@NullMarked
package org.cascade.server.cli;

import org.jspecify.annotations.NullMarked;
