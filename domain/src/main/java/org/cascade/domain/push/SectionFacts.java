package org.cascade.domain.push;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.DataType;

/**
 * The facts of one section.
 *
 * @param number how people know it within its course
 * @param terms the ids of the names of the terms in which it meets
 */
public record SectionFacts(
    long id, String number, Set<Long> terms, Map<DataType, List<BelowRecord>> records) {
  public SectionFacts {
    terms = Set.copyOf(terms);
    records = Map.copyOf(records);
  }

  public List<BelowRecord> records(DataType type) {
    return records.getOrDefault(type, List.of());
  }
}
