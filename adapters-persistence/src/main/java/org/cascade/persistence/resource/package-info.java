/** Things that the district keeps through the API, as far as they are alike, in terms of MySQL. */
@NullMarked
package org.cascade.persistence.resource;

import org.jspecify.annotations.NullMarked;
