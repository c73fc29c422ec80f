package org.cascade.persistence.resource;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.SelectProvider;

/** What things refer to; names of tables are all that is put into the text. */
public interface ReferenceMapper {
  /** Those of the ids, a JSON array, that are there, which are held against deletion. */
  @SelectProvider(type = ReferenceMapper.class, method = "holdSql")
  List<Long> hold(@Param("of") Referable of, @Param("ids") String ids);

  static String holdSql(@Param("of") Referable of) {
    return """
        SELECT r.%s
        FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
        STRAIGHT_JOIN %s r ON r.%s = t.id
        FOR SHARE OF r
        """
        .formatted(of.key(), of.table(), of.key());
  }
}
