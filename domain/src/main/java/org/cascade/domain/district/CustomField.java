package org.cascade.domain.district;

/** A custom field that the district has defined; all of them share one lock. */
public record CustomField(String name) implements Attribute {
  @Override
  public String key() {
    return "CUSTOM_FIELDS/" + name;
  }

  @Override
  public Lock lock() {
    return Lock.CUSTOM_FIELDS;
  }
}
