/** The page of all fields, read for the tests that hold it to database, protos and code. */
@NullMarked
package org.cascade.persistence.testing.fields;

import org.jspecify.annotations.NullMarked;
