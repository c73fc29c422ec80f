/** Reading catalogs, masters and courses; setting locks and Ignore Master Push. */
@NullMarked
package org.cascade.application.catalog;

import org.jspecify.annotations.NullMarked;
