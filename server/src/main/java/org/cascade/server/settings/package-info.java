/** What can be set, from a file, from environment variables and from options. */
@NullMarked
package org.cascade.server.settings;

import org.jspecify.annotations.NullMarked;
