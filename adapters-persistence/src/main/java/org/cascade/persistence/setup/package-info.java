/**
 * The facts and effects of setup records: one mapper for each type and level, all of one family, so
 * that whoever applies a plan treats every type at both levels alike.
 */
@NullMarked
package org.cascade.persistence.setup;

import org.jspecify.annotations.NullMarked;
