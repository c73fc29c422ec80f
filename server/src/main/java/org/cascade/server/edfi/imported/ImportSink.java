package org.cascade.server.edfi.imported;

/** Takes what a reader finds, one by one; a slow sink slows the reader. */
public interface ImportSink {

  /** Every record that this one names has been given before. */
  void take(ImportRecord item);

  void find(ImportFinding finding);
}
