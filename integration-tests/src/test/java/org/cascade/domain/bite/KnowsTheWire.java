package org.cascade.domain.bite;

import org.cascade.it.architecture.Breaks;
import org.cascade.proto.v1.Catalog;

@Breaks("THE_DOMAIN_KNOWS_ONLY_JAVA_AND_JSPECIFY")
interface KnowsTheWire {
  Catalog catalog();
}
