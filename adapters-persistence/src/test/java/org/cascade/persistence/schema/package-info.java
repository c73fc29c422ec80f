@NullMarked
package org.cascade.persistence.schema;

import org.jspecify.annotations.NullMarked;
