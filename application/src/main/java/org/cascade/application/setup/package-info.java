/** Setup of masters, courses and sections as people make and change it, record by record. */
@NullMarked
package org.cascade.application.setup;

import org.jspecify.annotations.NullMarked;
