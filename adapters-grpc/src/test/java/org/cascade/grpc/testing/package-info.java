/** What the tests of this adapter share: use cases by hand, a server in process, a reader. */
@NullMarked
package org.cascade.grpc.testing;

import org.jspecify.annotations.NullMarked;
