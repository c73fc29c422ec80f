package org.cascade.application.resource;

import java.util.List;
import java.util.Map;

/** How an attempt to change something ended. */
public sealed interface Change<R> {
  /** It was done. */
  record Done<R>(R result) implements Change<R> {}

  /** There is no such thing. */
  record Missing<R>() implements Change<R> {}

  /** It has this version, not the one that was read. */
  record Stale<R>(String version) implements Change<R> {}

  /** It would not fit to what else is there. */
  record Refused<R>(List<Problem> problems) implements Change<R> {}

  /**
   * Others refer to it.
   *
   * @param uses how often, at most 1,000, by what refers to it
   */
  record Referenced<R>(Map<String, Long> uses) implements Change<R> {}

  /** The request id was given with another request. */
  record OtherRequest<R>() implements Change<R> {}
}
