/** What all things have in common that the district keeps through the API. */
@NullMarked
package org.cascade.application.resource;

import org.jspecify.annotations.NullMarked;
