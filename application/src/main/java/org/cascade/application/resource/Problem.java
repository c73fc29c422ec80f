package org.cascade.application.resource;

/**
 * Why one of several things cannot be kept as it is.
 *
 * @param index of the thing
 * @param field its field, as the API names it
 * @param isTaken whether the only fault is that another one has the name
 */
public record Problem(int index, String field, String description, boolean isTaken) {
  public static Problem taken(int index, String field, String by) {
    return new Problem(index, field, "is taken by " + by, true);
  }

  public static Problem missing(int index, String field, String what) {
    return new Problem(index, field, "there is no " + what, false);
  }
}
