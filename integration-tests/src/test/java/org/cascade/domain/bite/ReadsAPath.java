package org.cascade.domain.bite;

import java.nio.file.Path;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_DOES_NO_IO")
interface ReadsAPath {
  Path path();
}
