/** The push rules, as pure functions over values. */
@NullMarked
package org.cascade.domain;

import org.jspecify.annotations.NullMarked;
