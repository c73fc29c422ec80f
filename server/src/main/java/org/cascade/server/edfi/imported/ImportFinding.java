package org.cascade.server.edfi.imported;

/**
 * Something that was not taken over.
 *
 * @param what the element or field, named as its source names it
 * @param detail why, in words for the person who keeps the files
 * @param count how often, where a kind is listed once; else 1
 */
public record ImportFinding(
    Origin origin, FindingReason reason, String what, String detail, long count) {

  public ImportFinding(Origin origin, FindingReason reason, String what, String detail) {
    this(origin, reason, what, detail, 1);
  }
}
