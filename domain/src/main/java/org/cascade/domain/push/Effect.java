package org.cascade.domain.push;

/** What a planned line does to the row below. */
public enum Effect {
  /** Nothing is written. */
  NONE,
  /** A row is inserted with the content, and a link to, the record above. */
  INSERT,
  /** The row takes the content above, the link and the pushed hash; a residual mark goes. */
  COPY,
  /** The row is deleted. */
  DELETE,
  /** The row gets a residual mark, unless it has one. */
  MARK_RESIDUAL,
  /** The row gets another name and a residual mark. */
  RENAME
}
