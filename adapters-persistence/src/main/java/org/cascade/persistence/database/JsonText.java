package org.cascade.persistence.database;

/**
 * Writes the JSON arrays that statements take as their targets: one row is one inner array. The
 * text is a parameter, read by {@code JSON_TABLE}.
 */
public final class JsonText {
  private final StringBuilder text = new StringBuilder("[");

  /** Starts a row. */
  public JsonText row() {
    separate();
    text.append('[');
    return this;
  }

  public JsonText end() {
    text.append(']');
    return this;
  }

  public JsonText number(long value) {
    separate();
    text.append(value);
    return this;
  }

  /** A text, or null for the empty one. */
  public JsonText textOrNull(String value) {
    separate();
    if (value.isEmpty()) {
      text.append("null");
    } else {
      quote(value);
    }
    return this;
  }

  public JsonText text(String value) {
    separate();
    quote(value);
    return this;
  }

  /** Something that is JSON already. */
  public JsonText json(String value) {
    separate();
    text.append(value);
    return this;
  }

  private void separate() {
    if (text.charAt(text.length() - 1) != '[') {
      text.append(',');
    }
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < 0x20) {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  /** The whole array. */
  @Override
  public String toString() {
    return text + "]";
  }
}
