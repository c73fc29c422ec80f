package org.cascade.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

  private static final JavaClasses CASCADE =
      new ClassFileImporter()
          .withImportOption(ArchitectureTest::isNotATest)
          .importPackages("org.cascade");

  private static boolean isNotATest(Location location) {
    return !location.contains("/test-classes/") && !location.contains("-tests.jar");
  }

  static Stream<NamedRule> rules() {
    return NamedRule.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theCodeObeysTheRule(NamedRule named) {
    named.rule().check(CASCADE);
  }

  /** A rule about a module that is not on the class path would hold for no reason. */
  @ParameterizedTest
  @ValueSource(strings = {"proto.v1", "domain", "application", "grpc", "persistence", "server"})
  void everyModuleIsLookedAt(String module) {
    assertThat(CASCADE.containPackage("org.cascade." + module)).isTrue();
  }

  @Test
  void noTestIsLookedAt() {
    assertThat(CASCADE.contain(ArchitectureTest.class)).isFalse();
  }
}
