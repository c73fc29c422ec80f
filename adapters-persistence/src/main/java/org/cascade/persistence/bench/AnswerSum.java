package org.cascade.persistence.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the rows of an answer and sums a hash of what each says, so that two answers can be
 * compared in whatever order their rows came. For several threads.
 */
public final class AnswerSum {
  private final Runnable firstRow;
  private final LongAdder rows = new LongAdder();
  private final LongAdder sum = new LongAdder();

  /**
   * Of no rows yet.
   *
   * @param firstRow run when a first row is added, by each thread that finds none before its own
   */
  public AnswerSum(Runnable firstRow) {
    this.firstRow = firstRow;
  }

  /** A row, by the cells that it is compared by. */
  public void add(Object... cells) {
    if (rows.sum() == 0) {
      firstRow.run();
    }
    rows.increment();
    sum.add(hash(cells));
  }

  /** Of 64 bits: FNV-1a, and what MurmurHash3 ends with. */
  private static long hash(Object... cells) {
    long hash = 0xcbf29ce484222325L;
    for (Object cell : cells) {
      for (byte each : String.valueOf(cell).getBytes(StandardCharsets.UTF_8)) {
        hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
      }
      hash = (hash ^ 0xff) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }

  public long rows() {
    return rows.sum();
  }

  /** Equal for answers of equal rows. */
  public String text() {
    return String.format(Locale.ROOT, "%d/%016x", rows.sum(), sum.sum());
  }
}
