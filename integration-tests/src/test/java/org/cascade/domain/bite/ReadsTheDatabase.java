package org.cascade.domain.bite;

import java.sql.Connection;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_DOES_NO_IO")
interface ReadsTheDatabase {
  Connection connection();
}
