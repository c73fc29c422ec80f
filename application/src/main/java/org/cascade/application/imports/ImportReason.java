package org.cascade.application.imports;

/** What about a record was found. */
public enum ImportReason {
  /** It is there with another content, which stays. */
  DIFFERS,
  /** It refers to something that is not there: not taken over. */
  UNRESOLVED_REFERENCE,
  /** One of its names has no key, or a key that is too long to be kept: not taken over. */
  NAME_NOT_USABLE
}
