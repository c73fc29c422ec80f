package org.cascade.domain.push;

/** Where a record that a push considers stands. */
public enum Level {
  COURSE,
  SECTION
}
