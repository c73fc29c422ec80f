/** What a push does to a course, as values: states, rules, plans (domain.md §3, §4). */
@NullMarked
package org.cascade.domain.push;

import org.jspecify.annotations.NullMarked;
