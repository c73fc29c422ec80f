package org.cascade.application.push;

/**
 * Another server has taken the job, or it was cancelled or ended: whoever gets this stops working
 * on it.
 */
public final class LeaseLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LeaseLostException(JobLease lease) {
    super("push " + lease.job().value() + " is no longer worked under epoch " + lease.epoch());
  }
}
