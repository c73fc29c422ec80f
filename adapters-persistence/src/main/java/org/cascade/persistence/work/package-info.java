/**
 * Student work as evidence: one statement for each kind of question, for all courses of a range.
 */
@NullMarked
package org.cascade.persistence.work;

import org.jspecify.annotations.NullMarked;
