@NullMarked
package org.cascade.persistence.setup;

import org.jspecify.annotations.NullMarked;
