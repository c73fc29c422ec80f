package org.cascade.application.push;

/** Outbound: finds out what a request reaches. */
public interface PushScopes {
  /** What exists of the things that the request names; one consistent read. */
  ScopeFacts facts(PushRequest request);

  /** The locks and courses of an admissible request (S-1), one consistent read. */
  PushScope read(PushRequest request);
}
