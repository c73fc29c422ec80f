@NullMarked
package org.cascade.application.resource;

import org.jspecify.annotations.NullMarked;
