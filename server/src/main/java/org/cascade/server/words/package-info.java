/** Pushes in the words of those who keep records: outcomes, reasons, and what to do about them. */
@NullMarked
package org.cascade.server.words;

import org.jspecify.annotations.NullMarked;
