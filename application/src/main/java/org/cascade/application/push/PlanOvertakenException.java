package org.cascade.application.push;

/**
 * What a range did differs from what was planned for it: something changed between the two.
 * Everything was rolled back; the range is to be planned again (C-15).
 */
public final class PlanOvertakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PlanOvertakenException(String what) {
    super(what);
  }
}
