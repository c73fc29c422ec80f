package org.cascade.persistence.testing;

import static org.cascade.persistence.testing.WorldTables.LOADED;

import com.google.gson.Gson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.World;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.Posted;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.RecordKey;
import org.cascade.persistence.setup.SetupTable;
import org.cascade.persistence.testing.WorldTables.PushedHash;
import org.jspecify.annotations.Nullable;

/** Writes a world into empty tables. */
final class WorldWriter {
  private final Connection connection;
  private final Map<PushedHash, Content> contents;

  WorldWriter(Connection connection, Map<PushedHash, Content> contents) {
    this.connection = connection;
    this.contents = contents;
  }

  void write(World world) throws SQLException {
    writeLists(world);
    writeSchools(world);
    writeMasters(world);
    writeCourses(world);
    writeSections(world);
    for (SetupTable table : SetupTable.values()) {
      writeMasterRecords(world, table);
    }
    for (BelowTable table : BelowTable.all()) {
      writeRows(world, table);
    }
    writeWork(world);
  }

  private void insert(TableRows rows) throws SQLException {
    rows.insert(connection);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  private static String key(String name) {
    return NameKey.of(name).text();
  }

  private void writeLists(World world) throws SQLException {
    TableRows years = TableRows.of("school_year", "ends_in", "name");
    world.years.forEach(year -> years.add(row(year, "Year " + year)));
    insert(years);
    writeList("term_name", world.termNames);
    writeList("score_group", world.scoreGroups);
    writeList("grading_task", world.gradingTasks);
    writeList("grading_scale", world.gradingScales);
    writeList("test", world.tests);
    TableRows standards = TableRows.of("standard", "id", "name", "name_key", "archived");
    world.standards.forEach(
        (id, name) ->
            standards.add(row(id, name, key(name), world.archivedStandards.contains(id))));
    insert(standards);
  }

  private void writeList(String table, Map<Long, String> names) throws SQLException {
    TableRows rows = TableRows.of(table, "id", "name", "name_key");
    names.forEach((id, name) -> rows.add(row(id, name, key(name))));
    insert(rows);
  }

  private void writeSchools(World world) throws SQLException {
    TableRows catalogs =
        TableRows.of(
            "course_catalog", "id", "name", "name_key", "version", "created_at", "changed_at");
    TableRows locks = TableRows.of("catalog_lock", "catalog_id", "lock_name");
    world.catalogs.forEach(
        (id, catalog) -> {
          catalogs.add(
              row(
                  id.value(),
                  catalog.name(),
                  key(catalog.name()),
                  catalog.version(),
                  LOADED,
                  LOADED));
          catalog.locks().forEach(lock -> locks.add(row(id.value(), lock.name())));
        });
    insert(catalogs);
    insert(locks);
    TableRows schools = TableRows.of("school", "id", "name", "name_key", "catalog_id");
    world.schools.forEach(
        (id, school) ->
            schools.add(
                row(id.value(), school.name(), key(school.name()), value(school.catalog()))));
    insert(schools);
    writeCalendars(world);
  }

  private static @Nullable Long value(@Nullable CatalogId catalog) {
    return catalog == null ? null : Long.valueOf(catalog.value());
  }

  private void writeCalendars(World world) throws SQLException {
    TableRows calendars =
        TableRows.of("calendar", "id", "school_id", "school_year", "kind", "name", "name_key");
    world.calendars.forEach(
        (id, calendar) ->
            calendars.add(
                row(
                    id.value(),
                    calendar.school().value(),
                    calendar.year(),
                    "REGULAR",
                    calendar.name(),
                    key(calendar.name()))));
    insert(calendars);
    TableRows terms =
        TableRows.of("term", "id", "calendar_id", "term_name_id", "start_date", "end_date");
    world.terms.forEach(
        (id, term) ->
            terms.add(
                row(id, term.calendar().value(), term.termName(), "2026-01-01", "2026-02-01")));
    insert(terms);
  }

  /** The columns of the attributes, then that of the custom fields. */
  static List<String> infoColumns() {
    List<String> columns = new ArrayList<>();
    for (CourseAttribute attribute : CourseAttribute.values()) {
      columns.add(attribute.name().toLowerCase(Locale.ROOT));
    }
    columns.add("custom_fields");
    return columns;
  }

  private static List<@Nullable Object> infoValues(CourseInfo info) {
    List<@Nullable Object> values = new ArrayList<>();
    for (CourseAttribute attribute : CourseAttribute.values()) {
      values.add(info.attributes().get(attribute));
    }
    values.add(new Gson().toJson(info.customFields()));
    return values;
  }

  private void writeMasters(World world) throws SQLException {
    TableRows masters =
        new TableRows(
            "course_master", SetupTable.columns(List.of("id", "catalog_id"), infoColumns()));
    world.masters.forEach(
        (id, master) -> {
          List<@Nullable Object> row = new ArrayList<>(row(id.value(), master.catalog().value()));
          row.addAll(infoValues(master.info()));
          masters.add(row);
        });
    insert(masters);
  }

  private void writeCourses(World world) throws SQLException {
    TableRows courses =
        new TableRows(
            "course",
            SetupTable.columns(
                List.of(
                    "id",
                    "calendar_id",
                    "master_id",
                    "ignore_master_push",
                    "version",
                    "created_at",
                    "changed_at"),
                infoColumns()));
    world.courses.forEach(
        (id, course) -> {
          List<@Nullable Object> row =
              new ArrayList<>(
                  row(
                      id.value(),
                      course.calendar().value(),
                      value(course.master()),
                      course.ignoreMasterPush(),
                      course.version(),
                      LOADED,
                      LOADED));
          row.addAll(infoValues(course.info()));
          courses.add(row);
        });
    insert(courses);
  }

  private static @Nullable Long value(@Nullable MasterId master) {
    return master == null ? null : Long.valueOf(master.value());
  }

  private void writeSections(World world) throws SQLException {
    TableRows sections = TableRows.of("section", "course_id", "id", "number");
    TableRows terms = TableRows.of("section_term", "course_id", "section_id", "term_id");
    world.sections.forEach(
        (id, section) -> {
          long course = section.course().value();
          sections.add(row(course, id, section.number()));
          section.terms().forEach(term -> terms.add(row(course, id, term)));
        });
    insert(sections);
    insert(terms);
  }

  private void writeMasterRecords(World world, SetupTable table) throws SQLException {
    TableRows rows =
        new TableRows(
            table.of("master"),
            SetupTable.columns(List.of("id", "master_id"), table.keyColumns, table.contentColumns));
    world.masterRecords.forEach(
        (id, record) -> {
          if (id.type() == table.type) {
            rows.add(
                joined(
                    row(id.id(), record.master().value()),
                    table.keyValues(record.key()),
                    SetupTable.values(record.content())));
          }
        });
    insert(rows);
  }

  @SafeVarargs
  private static List<@Nullable Object> joined(List<@Nullable Object>... lists) {
    List<@Nullable Object> all = new ArrayList<>();
    for (List<@Nullable Object> list : lists) {
      all.addAll(list);
    }
    return all;
  }

  private void writeRows(World world, BelowTable table) throws SQLException {
    List<String> columns =
        SetupTable.columns(table.identityColumns(), table.table().contentColumns);
    TableRows rows =
        new TableRows(
            table.name(),
            SetupTable.columns(List.of("residual_since", "created_at", "changed_at"), columns));
    TableRows pushed =
        new TableRows(
            table.pushed(), SetupTable.columns(List.of("source_id", "pushed_hash"), columns));
    Map<BelowId, Link> links = new HashMap<>();
    world.setup.forEach(
        (id, row) -> {
          if (table.has(id)) {
            rows.add(
                joined(
                    row(row.residualSince(), LOADED, LOADED),
                    table.identity(id, row.key()),
                    SetupTable.values(row.content())));
            Link link = row.link();
            if (link != null) {
              pushed.add(
                  joined(
                      row(link.above(), new byte[16]),
                      table.identity(id, keyOfItsOwn(id, row.key())),
                      SetupTable.values(link.pushed())));
              links.put(id, link);
            }
          }
        });
    insert(rows);
    link(table, pushed, links);
  }

  /** What was pushed once may have had any name. */
  private static RecordKey keyOfItsOwn(BelowId id, RecordKey key) {
    return id.type().isNamed() ? new RecordKey.Named(new NameKey("row " + id.row())) : key;
  }

  /** Has the database hash what was pushed, and remembers which content the hash is of. */
  private void link(BelowTable table, TableRows pushed, Map<BelowId, Link> links)
      throws SQLException {
    execute("DELETE FROM " + table.pushed());
    insert(pushed);
    execute(
        """
        UPDATE %1$s r JOIN %2$s p ON p.course_id = r.course_id AND p.%3$s = r.%3$s
        SET r.source_id = p.source_id, r.pushed_hash = p.content_hash, r.changed_at = '%4$s'
        """
            .formatted(table.name(), table.pushed(), table.rowColumn(), LOADED));
    try (Statement statement = connection.createStatement();
        ResultSet hashes =
            statement.executeQuery(
                "SELECT %s, HEX(content_hash) AS hash FROM %s"
                    .formatted(String.join(", ", table.identityColumns()), table.pushed()))) {
      while (hashes.next()) {
        Link link = links.get(table.id(hashes));
        if (link != null) {
          contents.put(new PushedHash(table, hashes.getString("hash")), link.pushed());
        }
      }
    }
  }

  private void writeWork(World world) throws SQLException {
    TableRows assignments = TableRows.of("assignment", "course_id", "id", "section_id", "name");
    world.assignments.forEach(
        (id, work) -> assignments.add(row(work.course().value(), id, work.section(), work.name())));
    insert(assignments);
    TableRows alignments =
        TableRows.of(
            "assignment_alignment",
            "course_id",
            "assignment_id",
            "alignment_no",
            "section_id",
            "section_category_id",
            "grading_task_id",
            "standard_id");
    world.alignments.forEach(
        work ->
            alignments.add(
                row(
                    work.course().value(),
                    work.assignment(),
                    work.number(),
                    work.section(),
                    work.sectionCategory(),
                    work.task(),
                    work.standard())));
    insert(alignments);
    TableRows scores = TableRows.of("score", "course_id", "assignment_id", "student_id");
    world.scores.forEach(
        score -> scores.add(row(score.course().value(), score.assignment(), score.student())));
    insert(scores);
    writePosted("posted_grade", "grade", world.postedGrades);
    writePosted("posted_comment", "comment", world.comments);
    TableRows tests =
        TableRows.of("assessment_score", "course_id", "test_id", "student_id", "value");
    world.assessmentScores.forEach(
        score -> tests.add(row(score.course().value(), score.test(), score.student(), "1")));
    insert(tests);
  }

  private void writePosted(String table, String text, Map<Long, Posted> posted)
      throws SQLException {
    TableRows rows =
        TableRows.of(
            table,
            "course_id",
            "id",
            "section_id",
            "grading_task_id",
            "standard_id",
            "term_id",
            "student_id",
            text);
    posted.forEach(
        (id, row) ->
            rows.add(
                row(
                    row.course().value(),
                    id,
                    row.section(),
                    row.task(),
                    row.standard(),
                    row.term(),
                    row.student(),
                    row.text())));
    insert(rows);
  }
}
