package org.cascade.domain.push;

/** Names of categories: at most 50 characters (code points). */
public final class CategoryNames {
  public static final int MAX_LENGTH = 50;

  private CategoryNames() {}

  /** "name (n)", the name cut so that the whole fits (T-4). */
  static String numbered(String name, int n) {
    String suffix = " (" + n + ")";
    int room = MAX_LENGTH - suffix.length();
    int length = name.codePointCount(0, name.length());
    String base = length <= room ? name : name.substring(0, name.offsetByCodePoints(0, room));
    return base + suffix;
  }
}
