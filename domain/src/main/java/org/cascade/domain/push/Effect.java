package org.cascade.domain.push;

/** What a planned line does to the row below. */
public enum Effect {
  /** Nothing is written. */
  NONE,
  /** A row is inserted with the content of, and a link to, the record above. */
  INSERT,
  /** The row is deleted and another one inserted as by INSERT (T-5). */
  REPLACE,
  /** The row takes the content above, the link and the pushed hash; a residual mark goes. */
  COPY,
  /** The row is deleted. */
  DELETE,
  /** The row gets a residual mark, unless it has one. */
  MARK_RESIDUAL,
  /** The row gets another name. */
  RENAME,
  /** The row gets another name and a residual mark, unless it has one. */
  RENAME_RESIDUAL;

  public boolean isRename() {
    return this == RENAME || this == RENAME_RESIDUAL;
  }

  /** Whether a row is inserted. */
  public boolean makesRow() {
    return this == INSERT || this == REPLACE;
  }

  /** Whether a row with the content above comes of it. */
  public boolean takesContent() {
    return makesRow() || this == COPY;
  }
}
