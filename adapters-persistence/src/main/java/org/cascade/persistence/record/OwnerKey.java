package org.cascade.persistence.record;

import org.apache.ibatis.session.SqlSession;
import org.cascade.domain.district.DataType;
import org.cascade.persistence.setup.SetupTable;

/**
 * What identifies an owner's rows.
 *
 * @param course of a section the course that it is of, of others 0
 */
public record OwnerKey(At at, long course, long id) {
  /** Where setup stands. */
  public enum At {
    MASTER("master", "master_id"),
    COURSE("course", "course_id"),
    SECTION("section", "course_id, section_id");

    private final String level;
    private final String columns;

    At(String level, String columns) {
      this.level = level;
      this.columns = columns;
    }

    String table(SetupTable table) {
      return table.of(level);
    }

    /** What says in an insert whose the row is. */
    String columns() {
      return columns;
    }

    String ids() {
      return this == SECTION ? "#{owner.course}, #{owner.id}" : "#{owner.id}";
    }

    /** Chooses the rows of the owner {@code owner}. */
    String rows() {
      return switch (this) {
        case MASTER -> "r.master_id = #{owner.id}";
        case COURSE -> "r.course_id = #{owner.id}";
        case SECTION -> "r.course_id = #{owner.course} AND r.section_id = #{owner.id}";
      };
    }
  }

  public static OwnerKey master(long id) {
    return new OwnerKey(At.MASTER, 0, id);
  }

  public static OwnerKey course(long id) {
    return new OwnerKey(At.COURSE, 0, id);
  }

  public static OwnerKey section(long course, long id) {
    return new OwnerKey(At.SECTION, course, id);
  }

  /** Deletes all setup that the owner has; what refers to it has to be gone. */
  public void deleteSetup(SqlSession session) {
    SetupRecordMapper mapper = session.getMapper(SetupRecordMapper.class);
    for (SetupTable table : SetupTable.values()) {
      if (at != At.SECTION || DataType.SECTION_TYPES.contains(table.type)) {
        mapper.deleteAll(table, this);
      }
    }
    if (at == At.COURSE) {
      mapper.forgetEdits(id);
    }
  }

  /** The course that is held while this is changed; of a master none. */
  long heldCourse() {
    return at == At.SECTION ? course : id;
  }
}
