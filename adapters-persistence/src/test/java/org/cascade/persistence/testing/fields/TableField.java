package org.cascade.persistence.testing.fields;

/**
 * A column as the page has it.
 *
 * @param type as MySQL says it
 * @param required whether it is never NULL
 */
public record TableField(String table, String column, String type, boolean required, Bound bound) {
  public String name() {
    return table + "." + column;
  }

  @Override
  public String toString() {
    return name();
  }
}
