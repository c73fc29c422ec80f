package org.cascade.domain.district;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What names are compared by (domain.md §1): stripped, NFC, upper then lower case in the root
 * locale. This is the one place that computes it; the database stores the text beside the name.
 */
public record NameKey(String text) {
  public static NameKey of(String name) {
    String composed = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    return new NameKey(composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }
}
