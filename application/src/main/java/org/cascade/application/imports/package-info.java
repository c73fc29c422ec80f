/** Importing a district: what is not there is created, what is there is never changed. */
@NullMarked
package org.cascade.application.imports;

import org.jspecify.annotations.NullMarked;
