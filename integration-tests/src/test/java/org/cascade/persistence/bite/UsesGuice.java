package org.cascade.persistence.bite;

import com.google.inject.Injector;
import org.cascade.it.architecture.Breaks;

@Breaks("ONLY_THE_SERVER_AND_THE_MODULES_OF_THE_ADAPTERS_USE_GUICE")
interface UsesGuice {
  Injector injector();
}
