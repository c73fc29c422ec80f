package org.cascade.persistence.work;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.DeleteProvider;
import org.apache.ibatis.annotations.InsertProvider;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.annotations.UpdateProvider;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.jspecify.annotations.Nullable;

/** Posted grades and comments. */
interface PostingMapper {
  /** What is posted. */
  record PostingRow(
      long id,
      long courseId,
      long sectionId,
      @Nullable Long task,
      @Nullable Long standard,
      long termId,
      String studentId,
      String posted) {}

  @SelectProvider(type = PostingSql.class, method = "find")
  @Results(id = "posting")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "course_id", javaType = long.class)
  @Arg(column = "section_id", javaType = long.class)
  @Arg(column = "grading_task_id", javaType = Long.class)
  @Arg(column = "standard_id", javaType = Long.class)
  @Arg(column = "term_id", javaType = long.class)
  @Arg(column = "student_id", javaType = String.class)
  @Arg(column = "posted", javaType = String.class)
  @Nullable PostingRow find(@Param("in") PostedIn in, @Param("id") long id);

  @SelectProvider(type = PostingSql.class, method = "lock")
  @ResultMap("posting")
  @Nullable PostingRow lock(@Param("in") PostedIn in, @Param("id") long id);

  /** A student that is null does not count. */
  @SelectProvider(type = PostingSql.class, method = "page")
  @ResultMap("posting")
  List<PostingRow> page(
      @Param("in") PostedIn in,
      @Param("section") long section,
      @Param("student") @Nullable String student,
      @Param("page") PageQuery page);

  @SelectProvider(type = PostingSql.class, method = "holders")
  @ResultMap("posting")
  List<PostingRow> holders(@Param("in") PostedIn in, @Param("keys") String keys);

  /** What is written of one. */
  record NewPosting(
      long course,
      long section,
      @Nullable Long task,
      @Nullable Long standard,
      long term,
      String student,
      String text) {}

  @InsertProvider(type = PostingSql.class, method = "insert")
  @Options(useGeneratedKeys = true, keyProperty = "row.id", keyColumn = "id")
  void insert(@Param("in") PostedIn in, @Param("row") NewRow<NewPosting> row);

  @UpdateProvider(type = PostingSql.class, method = "update")
  void update(@Param("in") PostedIn in, @Param("id") long id, @Param("text") String text);

  @DeleteProvider(type = PostingSql.class, method = "delete")
  void delete(@Param("in") PostedIn in, @Param("id") long id);
}
