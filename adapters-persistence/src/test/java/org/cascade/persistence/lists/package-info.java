@NullMarked
package org.cascade.persistence.lists;

import org.jspecify.annotations.NullMarked;
