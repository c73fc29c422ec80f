@NullMarked
package org.cascade.application.setup;

import org.jspecify.annotations.NullMarked;
