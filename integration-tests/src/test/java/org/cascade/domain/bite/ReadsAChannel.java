package org.cascade.domain.bite;

import java.nio.channels.FileChannel;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_DOES_NO_IO")
interface ReadsAChannel {
  FileChannel channel();
}
