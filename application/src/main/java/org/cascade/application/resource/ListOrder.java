package org.cascade.application.resource;

/** The order of a list. */
public enum ListOrder {
  /** That of their making. */
  ID,
  /** That of the keys of their names. */
  NAME
}
