package org.cascade.application.bite;

import com.google.inject.Module;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_APPLICATION_KNOWS_ONLY_THE_DOMAIN")
interface KnowsALibrary {
  Module module();
}
