/** Calls a running server, and shows how a push gets on. */
@NullMarked
package org.cascade.server.client;

import org.jspecify.annotations.NullMarked;
