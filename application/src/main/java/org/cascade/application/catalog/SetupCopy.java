package org.cascade.application.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;

/**
 * What some masters are to take over from another one.
 *
 * @param targets in their order, with the versions that the caller has read
 */
public record SetupCopy(MasterId source, Map<MasterId, String> targets, Set<DataType> types) {
  public SetupCopy {
    types = Collections.unmodifiableSet(new TreeSet<>(types));
  }
}
