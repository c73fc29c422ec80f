/** The scenarios of the article that describes the product, end to end. */
@NullMarked
package org.cascade.it.article;

import org.jspecify.annotations.NullMarked;
