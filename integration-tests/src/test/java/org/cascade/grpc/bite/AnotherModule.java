package org.cascade.grpc.bite;

import com.google.inject.Module;
import org.cascade.it.architecture.Breaks;

@Breaks("ONLY_THE_SERVER_AND_THE_MODULES_OF_THE_ADAPTERS_USE_GUICE")
interface AnotherModule extends Module {}
