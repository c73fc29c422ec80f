package org.cascade.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.NullMarked;

/** What may depend on what in Cascade. ADR 1 says why. */
final class ArchitectureRules {

  private static final String DOMAIN = "org.cascade.domain..";
  private static final String APPLICATION = "org.cascade.application..";
  private static final String PROTO = "org.cascade.proto..";
  private static final String GRPC = "org.cascade.grpc..";
  private static final String PERSISTENCE = "org.cascade.persistence..";
  private static final String SERVER = "org.cascade.server..";

  static final ArchRule THE_DOMAIN_KNOWS_ONLY_JAVA_AND_JSPECIFY =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(DOMAIN, "java..", "org.jspecify.."));

  static final ArchRule THE_DOMAIN_DOES_NO_IO =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should(
              dependOnClassesThat(
                  resideInAnyPackage(
                          "java.io..",
                          "java.net..",
                          "java.nio.file..",
                          "java.nio.channels..",
                          "java.sql..")
                      .and(not(type(Serializable.class)))));

  static final ArchRule THE_DOMAIN_READS_NO_CLOCK =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should(dependOnClassesThat(type(Clock.class)))
          .orShould(call("java\\.lang\\.System", "currentTimeMillis|nanoTime"))
          .orShould(call("java\\.time\\..*", "now"))
          .orShould(call("java\\.util\\.Date", "<init>"));

  static final ArchRule THE_DOMAIN_LEAVES_NOTHING_TO_CHANCE =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should(
              dependOnClassesThat(
                  type(SecureRandom.class)
                      .or(resideInAPackage("java.util.random.."))
                      .or(nameMatching("java\\.util\\..*Random"))))
          .orShould(call("java\\.lang\\.Math", "random"))
          .orShould(call("java\\.util\\.UUID", "randomUUID"))
          .orShould(call("java\\.util\\.Collections", "shuffle"));

  static final ArchRule THE_APPLICATION_KNOWS_ONLY_THE_DOMAIN =
      classes()
          .that()
          .resideInAPackage(APPLICATION)
          .should(
              onlyDependOnClassesThat(
                  resideInAnyPackage(
                      APPLICATION, DOMAIN, "java..", "jakarta.inject..", "org.jspecify..")));

  static final ArchRule ONLY_THE_GRPC_ADAPTER_AND_THE_SERVER_SPEAK_GRPC =
      noClasses()
          .that(resideOutsideOfPackages(GRPC, PROTO, SERVER))
          .should(
              dependOnClassesThat(
                  resideInAnyPackage(
                      PROTO,
                      "io.grpc..",
                      "com.google.protobuf..",
                      "com.google.rpc..",
                      "build.buf..")));

  static final ArchRule ONLY_THE_PERSISTENCE_ADAPTER_SPEAKS_SQL =
      noClasses()
          .that(resideOutsideOfPackages(PERSISTENCE))
          .should(
              dependOnClassesThat(
                  resideInAnyPackage(
                      "java.sql..",
                      "javax.sql..",
                      "com.mysql..",
                      "com.zaxxer.hikari..",
                      "com.github.kagkarlsson..",
                      "org.apache.ibatis..",
                      "org.flywaydb..")));

  static final ArchRule ONLY_THE_SERVER_AND_THE_MODULES_OF_THE_ADAPTERS_USE_GUICE =
      noClasses()
          .that(
              resideOutsideOfPackages(SERVER)
                  .and(not(belongTo(name("org.cascade.grpc.GrpcModule"))))
                  .and(not(belongTo(name("org.cascade.persistence.PersistenceModule")))))
          .should(dependOnClassesThat(resideInAPackage("com.google.inject..")));

  static final ArchRule THE_GRPC_ADAPTER_DOES_NOT_KNOW_THE_PERSISTENCE_ADAPTER =
      noClasses()
          .that()
          .resideInAPackage(GRPC)
          .should(dependOnClassesThat(resideInAPackage(PERSISTENCE)));

  static final ArchRule THE_PERSISTENCE_ADAPTER_DOES_NOT_KNOW_THE_GRPC_ADAPTER =
      noClasses()
          .that()
          .resideInAPackage(PERSISTENCE)
          .should(dependOnClassesThat(resideInAPackage(GRPC)));

  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("org.cascade.(**)").should().beFreeOfCycles();

  static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes().that(resideOutsideOfPackages(PROTO)).should(resideInANullMarkedPackage());

  private ArchitectureRules() {}

  /** A call, or a reference such as {@code Instant::now}. */
  private static ArchCondition<JavaClass> call(String ownerPattern, String methodPattern) {
    return accessTargetWhere(
        DescribedPredicate.describe(
            ownerPattern + "#" + methodPattern,
            access ->
                access.getTargetOwner().getName().matches(ownerPattern)
                    && access.getTarget().getName().matches(methodPattern)));
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package that is @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
        String message = item.getFullName() + (marked ? " is" : " is not") + " in a marked package";
        events.add(new SimpleConditionEvent(item, marked, message));
      }
    };
  }
}
