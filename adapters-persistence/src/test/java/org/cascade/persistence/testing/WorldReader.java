package org.cascade.persistence.testing;

import static org.cascade.persistence.testing.WorldTables.LOADED;

import com.google.gson.JsonParser;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.World;
import org.cascade.application.testing.World.AboveId;
import org.cascade.application.testing.World.Alignment;
import org.cascade.application.testing.World.AssessmentScore;
import org.cascade.application.testing.World.AssignmentRow;
import org.cascade.application.testing.World.CalendarRow;
import org.cascade.application.testing.World.CatalogRow;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.MasterRecord;
import org.cascade.application.testing.World.MasterRow;
import org.cascade.application.testing.World.Posted;
import org.cascade.application.testing.World.SchoolRow;
import org.cascade.application.testing.World.Score;
import org.cascade.application.testing.World.SectionRow;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.application.testing.World.TermRow;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.SchoolId;
import org.cascade.domain.push.Level;
import org.cascade.persistence.setup.SetupTable;
import org.cascade.persistence.testing.WorldTables.PushedHash;
import org.jspecify.annotations.Nullable;

/** Reads the tables as a world. */
final class WorldReader {
  private final Connection connection;
  private final Map<PushedHash, Content> contents;
  private final World world = new World();

  /**
   * Reads by this connection.
   *
   * @param loaded the contents that hashes of earlier pushes stand for
   */
  WorldReader(Connection connection, Map<PushedHash, Content> loaded) {
    this.connection = connection;
    this.contents = new HashMap<>(loaded);
  }

  /** Does something with the row that a result stands on. */
  private interface EachRow {
    void take(ResultSet row) throws SQLException;
  }

  private void each(String sql, EachRow taker) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        taker.take(rows);
      }
    }
  }

  World read() throws SQLException {
    readLists();
    readSchools();
    readMasters();
    readCourses();
    readSections();
    for (SetupTable table : SetupTable.values()) {
      readMasterRecords(table);
    }
    for (BelowTable table : BelowTable.all()) {
      readContents(table);
      readRows(table);
    }
    readWork();
    return world;
  }

  private void readLists() throws SQLException {
    each("SELECT ends_in FROM school_year", row -> world.years.add(row.getInt("ends_in")));
    readList("term_name", world.termNames);
    readList("score_group", world.scoreGroups);
    readList("grading_task", world.gradingTasks);
    readList("standard", world.standards);
    readList("grading_scale", world.gradingScales);
    readList("test", world.tests);
    each(
        "SELECT id FROM standard WHERE archived",
        row -> world.archivedStandards.add(row.getLong("id")));
  }

  private void readList(String table, Map<Long, String> names) throws SQLException {
    each(
        "SELECT id, name FROM " + table,
        row -> names.put(row.getLong("id"), row.getString("name")));
  }

  private void readSchools() throws SQLException {
    Map<Long, Set<Lock>> locks = new HashMap<>();
    each(
        "SELECT catalog_id, lock_name FROM catalog_lock",
        row ->
            locks
                .computeIfAbsent(row.getLong("catalog_id"), id -> EnumSet.noneOf(Lock.class))
                .add(Lock.valueOf(row.getString("lock_name"))));
    each(
        "SELECT id, name, version FROM course_catalog",
        row ->
            world.catalogs.put(
                new CatalogId(row.getLong("id")),
                new CatalogRow(
                    row.getString("name"),
                    row.getInt("version"),
                    locks.getOrDefault(row.getLong("id"), Set.of()))));
    each(
        "SELECT id, name, catalog_id FROM school",
        row ->
            world.schools.put(
                new SchoolId(row.getLong("id")),
                new SchoolRow(
                    row.getString("name"),
                    id(row, "catalog_id").map(CatalogId::new).orElse(null))));
    each(
        "SELECT id, school_id, school_year, name FROM calendar",
        row ->
            world.calendars.put(
                new CalendarId(row.getLong("id")),
                new CalendarRow(
                    new SchoolId(row.getLong("school_id")),
                    row.getInt("school_year"),
                    row.getString("name"))));
    each(
        "SELECT id, calendar_id, term_name_id FROM term",
        row ->
            world.terms.put(
                row.getLong("id"),
                new TermRow(
                    new CalendarId(row.getLong("calendar_id")), row.getLong("term_name_id"))));
  }

  private static Optional<Long> id(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class));
  }

  private static CourseInfo info(ResultSet row) throws SQLException {
    Map<CourseAttribute, String> attributes = new EnumMap<>(CourseAttribute.class);
    for (CourseAttribute attribute : CourseAttribute.values()) {
      String value = row.getString(attribute.name().toLowerCase(Locale.ROOT));
      if (value != null) {
        attributes.put(attribute, value);
      }
    }
    Map<String, String> custom = new TreeMap<>();
    JsonParser.parseString(row.getString("custom_fields"))
        .getAsJsonObject()
        .entrySet()
        .forEach(field -> custom.put(field.getKey(), field.getValue().getAsString()));
    return new CourseInfo(attributes, custom);
  }

  private static String infoColumns() {
    return String.join(", ", WorldWriter.infoColumns());
  }

  private void readMasters() throws SQLException {
    each(
        "SELECT id, catalog_id, %s FROM course_master".formatted(infoColumns()),
        row ->
            world.masters.put(
                new MasterId(row.getLong("id")),
                new MasterRow(new CatalogId(row.getLong("catalog_id")), info(row))));
  }

  private void readCourses() throws SQLException {
    each(
        """
        SELECT id, calendar_id, master_id, ignore_master_push, version, changed_at <> '%s' AS touched, %s
        FROM course
        """
            .formatted(LOADED, infoColumns()),
        row ->
            world.courses.put(
                new CourseId(row.getLong("id")),
                new CourseRow(
                    new CalendarId(row.getLong("calendar_id")),
                    id(row, "master_id").map(MasterId::new).orElse(null),
                    row.getInt("ignore_master_push") == 1,
                    info(row),
                    row.getInt("version"),
                    row.getInt("touched") == 1)));
  }

  private void readMasterRecords(SetupTable table) throws SQLException {
    each(
        "SELECT id, master_id, %s, %s FROM %s"
            .formatted(
                String.join(", ", table.keyColumns),
                String.join(", ", table.contentColumns),
                table.of("master")),
        row ->
            world.masterRecords.put(
                new AboveId(table.type, row.getLong("id")),
                new MasterRecord(
                    new MasterId(row.getLong("master_id")), table.key(row), table.content(row))));
  }

  /** Learns which contents the hashes are of that a push may have written to a table. */
  private void readContents(BelowTable table) throws SQLException {
    readContents(table, table.name(), "content_hash");
    if (table.level() == Level.COURSE) {
      readContents(table, table.table().of("master"), "content_hash");
    } else {
      readContents(table, table.table().of("course"), hashOfCopies(table.table()));
    }
  }

  /** At a section the weights of a composite are content as any other. */
  private static String hashOfCopies(SetupTable table) {
    return table == SetupTable.COMPOSITE_GRADES ? "weights_hash" : "content_hash";
  }

  private void readContents(BelowTable table, String name, String hash) throws SQLException {
    each(
        "SELECT HEX(%s) AS hash, %s FROM %s"
            .formatted(hash, String.join(", ", table.table().contentColumns), name),
        row ->
            contents.put(
                new PushedHash(table, row.getString("hash")),
                table.table().content(row).hashed(table.level())));
  }

  private void readRows(BelowTable table) throws SQLException {
    each(
        """
        SELECT %s, %s, source_id, HEX(pushed_hash) AS pushed, residual_since,
          created_at <> '%4$s' AS is_new, changed_at <> '%4$s' AS touched
        FROM %3$s
        """
            .formatted(
                String.join(", ", table.identityColumns()),
                String.join(", ", table.table().contentColumns),
                table.name(),
                LOADED),
        row ->
            world.setup.put(
                table.id(row),
                new SetupRow(
                    table.table().key(row),
                    table.table().content(row),
                    link(table, row),
                    row.getObject("residual_since", Long.class),
                    row.getInt("is_new") == 1,
                    row.getInt("touched") == 1)));
  }

  private @Nullable Link link(BelowTable table, ResultSet row) throws SQLException {
    Optional<Long> above = id(row, "source_id");
    if (above.isEmpty()) {
      return null;
    }
    Content pushed = contents.get(new PushedHash(table, row.getString("pushed")));
    if (pushed == null) {
      throw new IllegalStateException(
          "no content has the hash that is pushed to a row of " + table.name());
    }
    return new Link(above.get(), pushed);
  }

  private void readSections() throws SQLException {
    Map<Long, SortedSet<Long>> terms = new HashMap<>();
    each(
        "SELECT section_id, term_id FROM section_term",
        row ->
            terms
                .computeIfAbsent(row.getLong("section_id"), id -> new TreeSet<>())
                .add(row.getLong("term_id")));
    each(
        "SELECT course_id, id, number FROM section",
        row ->
            world.sections.put(
                row.getLong("id"),
                new SectionRow(
                    new CourseId(row.getLong("course_id")),
                    row.getString("number"),
                    terms.getOrDefault(row.getLong("id"), new TreeSet<>()))));
  }

  private void readWork() throws SQLException {
    each(
        "SELECT course_id, id, section_id, name FROM assignment",
        row ->
            world.assignments.put(
                row.getLong("id"),
                new AssignmentRow(
                    new CourseId(row.getLong("course_id")),
                    row.getLong("section_id"),
                    row.getString("name"))));
    each(
        """
        SELECT course_id, assignment_id, alignment_no, section_id, section_category_id, grading_task_id, standard_id
        FROM assignment_alignment
        """,
        row ->
            world.alignments.add(
                new Alignment(
                    new CourseId(row.getLong("course_id")),
                    row.getLong("assignment_id"),
                    row.getInt("alignment_no"),
                    row.getLong("section_id"),
                    row.getObject("section_category_id", Long.class),
                    row.getObject("grading_task_id", Long.class),
                    row.getObject("standard_id", Long.class))));
    each(
        "SELECT course_id, assignment_id, student_id FROM score",
        row ->
            world.scores.add(
                new Score(
                    new CourseId(row.getLong("course_id")),
                    row.getLong("assignment_id"),
                    row.getString("student_id"))));
    readPosted("posted_grade", "grade", world.postedGrades);
    readPosted("posted_comment", "comment", world.comments);
    each(
        "SELECT course_id, test_id, student_id FROM assessment_score",
        row ->
            world.assessmentScores.add(
                new AssessmentScore(
                    new CourseId(row.getLong("course_id")),
                    row.getLong("test_id"),
                    row.getString("student_id"))));
  }

  private void readPosted(String table, String text, Map<Long, Posted> posted) throws SQLException {
    each(
        """
        SELECT course_id, id, section_id, grading_task_id, standard_id, term_id, student_id, %s AS text
        FROM %s
        """
            .formatted(text, table),
        row ->
            posted.put(
                row.getLong("id"),
                new Posted(
                    new CourseId(row.getLong("course_id")),
                    row.getLong("section_id"),
                    row.getObject("grading_task_id", Long.class),
                    row.getObject("standard_id", Long.class),
                    row.getLong("term_id"),
                    row.getString("student_id"),
                    row.getString("text"))));
  }
}
