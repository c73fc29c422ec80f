package org.cascade.application.resource;

/**
 * A thing as it is kept.
 *
 * @param version another one after every change: a number that rises, or a digest
 * @param nameKey what a list in order of names goes by, where the value does not say it; elsewhere
 *     empty
 */
public record Kept<I, T>(I id, T value, String version, String nameKey) {
  public Kept(I id, T value, String version) {
    this(id, value, version, "");
  }
}
