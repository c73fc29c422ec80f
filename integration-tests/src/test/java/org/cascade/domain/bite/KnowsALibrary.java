package org.cascade.domain.bite;

import jakarta.inject.Provider;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_KNOWS_ONLY_JAVA_AND_JSPECIFY")
interface KnowsALibrary {
  Provider<String> name();
}
