/** What a district's files hold in Cascade's words, by the source's own keys. */
@NullMarked
package org.cascade.server.edfi.imported;

import org.jspecify.annotations.NullMarked;
