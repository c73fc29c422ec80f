package org.cascade.persistence.resource;

import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.cascade.application.resource.RequestKey;
import org.jspecify.annotations.Nullable;

/** What requests made. */
public interface CreationMapper {
  /** What a request made: a JSON array of texts. */
  record CreationRow(String digest, String made) {}

  @Select(
      """
      SELECT c.digest, c.made FROM creation c
      WHERE c.caller = #{caller} AND c.request_id = #{requestId}
      """)
  @Arg(column = "digest", javaType = String.class)
  @Arg(column = "made", javaType = String.class)
  @Nullable CreationRow find(RequestKey request);

  @Insert(
      """
      INSERT INTO creation (caller, request_id, digest, made)
      VALUES (#{request.caller}, #{request.requestId}, #{request.digest}, #{made})
      """)
  void keep(@Param("request") RequestKey request, @Param("made") String made);

  /** A bounded number of those that nobody repeats any more. */
  @Delete("DELETE FROM creation WHERE created_at < NOW(6) - INTERVAL 30 DAY LIMIT 100")
  void forgetOld();
}
