package org.cascade.server.bench.report;

import java.util.Locale;

/**
 * The few shapes of a plot. Lengths are in pixels; a shape's look is a class of the style sheet;
 * every text is escaped.
 */
final class Svg {
  private final StringBuilder xml = new StringBuilder();

  Svg(int width, int height, String style) {
    xml.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%1$d\""
                + " height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">\n<style>\n%3$s</style>\n",
            width,
            height,
            escaped(style)));
  }

  void rect(String look, double x, double y, double width, double height) {
    xml.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
            escaped(look),
            x,
            y,
            width,
            height));
  }

  void line(String look, double x1, double y1, double x2, double y2) {
    xml.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
            escaped(look),
            x1,
            y1,
            x2,
            y2));
  }

  void text(String look, double x, double y, String text) {
    xml.append(
        String.format(
            Locale.ROOT,
            "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
            escaped(look),
            x,
            y,
            escaped(text)));
  }

  /** Also without control characters, which XML has no way to write. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
  }

  @Override
  public String toString() {
    return xml + "</svg>\n";
  }
}
