/** School years, schools, calendars and terms over gRPC. */
@NullMarked
package org.cascade.grpc.school;

import org.jspecify.annotations.NullMarked;
