/** Student work: assignments, scores, posted grades and comments. */
@NullMarked
package org.cascade.application.work;

import org.jspecify.annotations.NullMarked;
