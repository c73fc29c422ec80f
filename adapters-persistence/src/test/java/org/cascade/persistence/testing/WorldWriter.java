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
import org.cascade.application.testing.Content;
import org.cascade.application.testing.World;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.CourseRecord;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.Posted;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.NameKey;
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
    for (SetupTable table : SetupTable.values()) {
      writeMasterRecords(world, table);
      writeCourseRecords(world, table);
    }
    writeSections(world);
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
    writeList("standard", world.standards);
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

  private void writeMasterRecords(World world, SetupTable table) throws SQLException {
    TableRows rows =
        new TableRows(
            table.master(),
            SetupTable.columns(List.of("id", "master_id", table.keyColumn), table.contentColumns));
    world.masterRecords.forEach(
        (id, record) -> {
          if (id.type() == table.type) {
            List<@Nullable Object> row =
                new ArrayList<>(
                    row(id.id(), record.master().value(), SetupTable.keyValue(record.key())));
            row.addAll(SetupTable.values(record.content()));
            rows.add(row);
          }
        });
    insert(rows);
  }

  private void writeCourseRecords(World world, SetupTable table) throws SQLException {
    List<String> identity = new ArrayList<>(List.of("course_id", table.rowColumn));
    if (table.type.isNamed()) {
      identity.add("name_key");
    }
    TableRows rows =
        new TableRows(
            table.course(),
            SetupTable.columns(
                SetupTable.columns(List.of("residual_since", "created_at", "changed_at"), identity),
                table.contentColumns));
    TableRows pushed =
        new TableRows(
            table.pushed(),
            SetupTable.columns(
                SetupTable.columns(List.of("source_id", "pushed_hash"), identity),
                table.contentColumns));
    Map<BelowId, Link> links = new HashMap<>();
    world.courseRecords.forEach(
        (id, record) -> {
          if (id.type() == table.type) {
            rows.add(courseRow(table, id, record));
            Link link = record.link();
            if (link != null) {
              pushed.add(pushedRow(table, id, link));
              links.put(id, link);
            }
          }
        });
    insert(rows);
    link(table, pushed, links);
  }

  private static List<@Nullable Object> courseRow(
      SetupTable table, BelowId id, CourseRecord record) {
    List<@Nullable Object> row = new ArrayList<>(row(record.residualSince(), LOADED, LOADED));
    row.addAll(row(id.course().value(), id.row()));
    if (table.type.isNamed()) {
      row.add(record.key().text());
    }
    row.addAll(SetupTable.values(record.content()));
    return row;
  }

  /** Under a key of its own: what was pushed once may have had any name. */
  private static List<@Nullable Object> pushedRow(SetupTable table, BelowId id, Link link) {
    List<@Nullable Object> row = new ArrayList<>(row(link.above(), new byte[16]));
    row.addAll(row(id.course().value(), id.row()));
    if (table.type.isNamed()) {
      row.add("row " + id.row());
    }
    row.addAll(SetupTable.values(link.pushed()));
    return row;
  }

  private void link(SetupTable table, TableRows pushed, Map<BelowId, Link> links)
      throws SQLException {
    execute("DELETE FROM " + table.pushed());
    insert(pushed);
    execute(
        """
        UPDATE %1$s r JOIN %2$s p ON p.course_id = r.course_id AND p.%3$s = r.%3$s
        SET r.source_id = p.source_id, r.pushed_hash = p.content_hash, r.changed_at = '%4$s'
        """
            .formatted(table.course(), table.pushed(), table.rowColumn, LOADED));
    try (Statement statement = connection.createStatement();
        ResultSet hashes =
            statement.executeQuery(
                "SELECT course_id, %s AS row_id, HEX(content_hash) AS hash FROM %s"
                    .formatted(table.rowColumn, table.pushed()))) {
      while (hashes.next()) {
        BelowId id =
            new BelowId(
                table.type, new CourseId(hashes.getLong("course_id")), hashes.getLong("row_id"));
        Link link = links.get(id);
        if (link != null) {
          contents.put(new PushedHash(table, hashes.getString("hash")), link.pushed());
        }
      }
    }
  }

  private void writeSections(World world) throws SQLException {
    TableRows sections = TableRows.of("section", "course_id", "id", "number");
    world.sections.forEach(
        (id, section) -> sections.add(row(section.course().value(), id, section.number())));
    insert(sections);
    writeSectionCategories(world);
  }

  private void writeSectionCategories(World world) throws SQLException {
    List<String> identity = List.of("course_id", "section_id", "id", "name_key");
    List<String> content = SetupTable.CATEGORIES.contentColumns;
    TableRows rows = new TableRows("section_category", SetupTable.columns(identity, content));
    TableRows pushed =
        new TableRows(
            "pushed_section_category",
            SetupTable.columns(
                SetupTable.columns(List.of("source_id", "pushed_hash"), identity), content));
    world.sectionCategories.forEach(
        (id, category) -> {
          List<@Nullable Object> row =
              new ArrayList<>(
                  row(
                      category.course().value(),
                      category.section(),
                      id,
                      key(category.content().name())));
          row.addAll(SetupTable.values(category.content()));
          rows.add(row);
          Link link = category.link();
          if (link != null) {
            List<@Nullable Object> hashed = new ArrayList<>(row(link.above(), new byte[16]));
            hashed.addAll(row(category.course().value(), category.section(), id, "row " + id));
            hashed.addAll(SetupTable.values(link.pushed()));
            pushed.add(hashed);
          }
        });
    insert(rows);
    execute("DELETE FROM pushed_section_category");
    insert(pushed);
    execute(
        """
        UPDATE section_category r JOIN pushed_section_category p ON p.id = r.id
        SET r.source_id = p.source_id, r.pushed_hash = p.content_hash
        """);
    rememberSectionContents(world);
  }

  private void rememberSectionContents(World world) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet hashes =
            statement.executeQuery(
                "SELECT id, HEX(content_hash) AS hash FROM pushed_section_category")) {
      while (hashes.next()) {
        World.SectionCategoryRow category = world.sectionCategories.get(hashes.getLong("id"));
        Link link = category == null ? null : category.link();
        if (link != null) {
          contents.put(
              new PushedHash(SetupTable.CATEGORIES, hashes.getString("hash")), link.pushed());
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
