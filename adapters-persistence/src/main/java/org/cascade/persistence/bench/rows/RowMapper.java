package org.cascade.persistence.bench.rows;

import java.util.List;

/**
 * One type at one level, row by row. A section of 0 is none; a row below is named as in {@link
 * SetupRow#id}.
 */
interface RowMapper {
  List<SetupRow> above(long above);

  List<SetupRow> below(long course, long section);

  void insert(long course, long section, long above);

  void update(long course, long section, long below, long above);
}
