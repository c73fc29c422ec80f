package org.cascade.it.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;

/** A rule under the name of its constant. */
record NamedRule(String name, ArchRule rule) {

  /** Every rule there is. */
  static Stream<NamedRule> all() {
    return Arrays.stream(ArchitectureRules.class.getDeclaredFields())
        .filter(field -> field.getType() == ArchRule.class)
        .map(NamedRule::of);
  }

  /** The rule of that name, which must exist. */
  static NamedRule of(String name) {
    return all().filter(rule -> rule.name().equals(name)).findFirst().orElseThrow();
  }

  private static NamedRule of(Field field) {
    try {
      return new NamedRule(field.getName(), (ArchRule) field.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
