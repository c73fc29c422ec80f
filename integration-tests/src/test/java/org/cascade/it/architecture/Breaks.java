package org.cascade.it.architecture;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which rule a fixture breaks. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Breaks {

  /** The name of the constant in {@link ArchitectureRules}. */
  String value();

  /** What else has to be looked at for the rule to be broken. */
  Class<?>[] with() default {};
}
