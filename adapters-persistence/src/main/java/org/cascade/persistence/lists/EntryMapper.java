package org.cascade.persistence.lists;

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
import org.cascade.application.lists.DistrictList;
import org.cascade.persistence.resource.NameRow;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.UseRow;
import org.jspecify.annotations.Nullable;

/** Entries of the lists that have nothing but names. */
interface EntryMapper {
  /** An entry. */
  record EntryRow(long id, String name, String nameKey, int version) {}

  /** What is inserted of one. */
  record NewEntry(String name, String nameKey) {}

  @SelectProvider(type = EntrySql.class, method = "find")
  @Results(id = "entry")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "name", javaType = String.class)
  @Arg(column = "name_key", javaType = String.class)
  @Arg(column = "version", javaType = int.class)
  @Nullable EntryRow find(@Param("list") DistrictList list, @Param("id") long id);

  @SelectProvider(type = EntrySql.class, method = "lock")
  @ResultMap("entry")
  @Nullable EntryRow lock(@Param("list") DistrictList list, @Param("id") long id);

  @SelectProvider(type = EntrySql.class, method = "page")
  @ResultMap("entry")
  List<EntryRow> page(
      @Param("list") DistrictList list,
      @Param("nameKey") @Nullable String nameKey,
      @Param("page") PageQuery page);

  /** Keys are a JSON array. */
  @SelectProvider(type = EntrySql.class, method = "holders")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "name_key", javaType = String.class)
  List<NameRow> holders(@Param("list") DistrictList list, @Param("keys") String keys);

  @InsertProvider(type = EntrySql.class, method = "insert")
  @Options(useGeneratedKeys = true, keyProperty = "row.id", keyColumn = "id")
  void insert(@Param("list") DistrictList list, @Param("row") NewRow<NewEntry> row);

  @UpdateProvider(type = EntrySql.class, method = "update")
  void update(
      @Param("list") DistrictList list,
      @Param("id") long id,
      @Param("name") String name,
      @Param("nameKey") String nameKey);

  @DeleteProvider(type = EntrySql.class, method = "delete")
  void delete(@Param("list") DistrictList list, @Param("id") long id);

  @SelectProvider(type = EntrySql.class, method = "uses")
  @Arg(column = "what", javaType = String.class)
  @Arg(column = "uses", javaType = long.class)
  List<UseRow> uses(@Param("list") DistrictList list, @Param("id") long id);
}
