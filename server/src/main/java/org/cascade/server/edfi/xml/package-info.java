/** Reads a large XML file one small element at a time. */
@NullMarked
package org.cascade.server.edfi.xml;

import org.jspecify.annotations.NullMarked;
