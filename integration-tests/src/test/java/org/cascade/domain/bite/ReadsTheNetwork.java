package org.cascade.domain.bite;

import java.net.Socket;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_DOES_NO_IO")
interface ReadsTheNetwork {
  Socket socket();
}
