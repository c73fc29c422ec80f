package org.cascade.server.bench.result;

/** What a run may tell beside its time. */
public enum Figure {
  /** From the call until its first row is with the caller. */
  FIRST_ROW_SECONDS(Kind.MOMENT),
  /** Processor time of the process that calls MySQL: the server, or a script's client. */
  CLIENT_CPU_SECONDS(Kind.WORK),
  MYSQL_CPU_SECONDS(Kind.WORK),
  /** What MySQL wrote to its redo log, data files and binary logs, in bytes. */
  BYTES_WRITTEN(Kind.BACKGROUND),
  /** Sent to MySQL. */
  STATEMENTS(Kind.WORK),
  HEAP_PEAK_MIB(Kind.PEAK);

  private enum Kind {
    /** Grows with the rows, so that a sample's is scaled to the whole; the median counts. */
    WORK,
    /**
     * Partly done for others meanwhile, so that a sample's says nothing of the whole; the median
     * counts.
     */
    BACKGROUND,
    /** The same for a sample as for the whole; the median counts. */
    MOMENT,
    /** The same for a sample as for the whole; the most counts. */
    PEAK
  }

  private final Kind kind;

  Figure(Kind kind) {
    this.kind = kind;
  }

  boolean isWork() {
    return kind == Kind.WORK;
  }

  /** Whether it is told of a run that was on a sample. */
  boolean isOfSamples() {
    return kind != Kind.BACKGROUND;
  }

  /** The one value for several runs. */
  double of(Spread spread) {
    return kind == Kind.PEAK ? spread.most() : spread.median();
  }
}
