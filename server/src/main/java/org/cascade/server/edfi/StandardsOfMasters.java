package org.cascade.server.edfi;

/** Which standards a master has. */
public enum StandardsOfMasters {
  /** Those that its course names. */
  NAMED,
  /** Those, and all whose course title is the master's name, as written. */
  NAMED_AND_BY_TITLE
}
