package org.cascade.persistence.instep;

import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.MasterSetup;

/** Reads masters, where their mirror images have to be planned. */
@FunctionalInterface
public interface MasterReader {
  /** With the setup of these types. */
  Read read(Set<DataType> types, Set<Long> masters);

  /**
   * Masters that were read.
   *
   * @param setups by id
   * @param records what these were made of
   */
  record Read(Map<Long, MasterSetup> setups, Masters records) {}
}
