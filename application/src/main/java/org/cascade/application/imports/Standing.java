package org.cascade.application.imports;

/** How a record stood when it came. */
public sealed interface Standing {
  /** It was not there, and is now. */
  record Created() implements Standing {}

  /**
   * It was there; nothing was written.
   *
   * @param content what is there, in all the fields that an import brings for its kind
   */
  record Present(Content content) implements Standing {}

  /** It refers to something that is not there; nothing was written. */
  record Unresolved(ImportKind kind, String name) implements Standing {}
}
