package org.cascade.persistence.instep;

import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.MasterSetup;

/** Reads masters, where their mirror images have to be planned. */
@FunctionalInterface
public interface MasterReader {
  /** By id, with the setup of these types. */
  Map<Long, MasterSetup> read(Set<DataType> types, Set<Long> masters);
}
