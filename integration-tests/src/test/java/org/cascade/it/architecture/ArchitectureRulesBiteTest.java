package org.cascade.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken by at least one fixture, and each fixture is caught by the rule it names. */
class ArchitectureRulesBiteTest {

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .importPackages("org.cascade");

  static Stream<Class<?>> fixtures() {
    return TESTS.stream()
        .filter(candidate -> candidate.isAnnotatedWith(Breaks.class))
        .map(JavaClass::reflect);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theRuleCatchesItsFixture(Class<?> fixture) {
    ArchRule rule = NamedRule.of(broken(fixture)).rule();

    assertThatThrownBy(() -> rule.check(classesOf(fixture)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(fixture.getName());
  }

  @Test
  void everyRuleHasAFixture() {
    assertThat(fixtures().map(ArchitectureRulesBiteTest::broken))
        .containsAll(NamedRule.all().map(NamedRule::name).toList());
  }

  private static String broken(Class<?> fixture) {
    return fixture.getAnnotation(Breaks.class).value();
  }

  private static JavaClasses classesOf(Class<?> fixture) {
    Set<Class<?>> others = Set.of(fixture.getAnnotation(Breaks.class).with());
    return TESTS.that(
        describe(
            "make the fixture",
            (JavaClass tested) ->
                tested.isEquivalentTo(fixture) || others.contains(tested.reflect())));
  }
}
