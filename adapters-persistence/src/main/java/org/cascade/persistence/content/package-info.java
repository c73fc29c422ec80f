/** What records say, in words: the names of lists' entries, and contents field by field. */
@NullMarked
package org.cascade.persistence.content;

import org.jspecify.annotations.NullMarked;
