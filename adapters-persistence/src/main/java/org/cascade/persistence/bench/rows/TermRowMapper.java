package org.cascade.persistence.bench.rows;

/** A type whose records belong to a term; in other terms a section does not have them (T-10). */
interface TermRowMapper extends RowMapper {
  void delete(long course, long section, long below);
}
