package org.cascade.domain.bite;

import java.io.File;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_DOES_NO_IO")
interface ReadsAFile {
  File file();
}
