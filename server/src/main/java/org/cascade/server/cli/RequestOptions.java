package org.cascade.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.cascade.proto.v1.PushSpec;
import org.cascade.server.client.CatalogClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** All that can be asked for in a push. */
final class RequestOptions {
  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "all-course-masters",
      description = {
        "What is pushed from where to where. Default: ${DEFAULT-VALUE}.",
        "all-course-masters: every master to its courses; needs --catalog and --mode.",
        "course-master: one master to its courses; needs --catalog, --master and --mode.",
        "all-courses: every course to its sections; needs --calendar.",
        "course: the courses named to their sections; needs --course.",
        "relink-courses: link what was changed at the courses named to their masters again; needs"
            + " --catalog and --course.",
        "reset-course: one type of one course, or one record, as its master has it; needs --catalog,"
            + " --course and --type."
      })
  private PushKind kind = PushKind.PUSH_ALL_COURSE_MASTERS;

  @Option(
      names = "--year",
      required = true,
      paramLabel = "YEAR",
      description = "School year, by the year in which it ends: 2026 for 2025-26.")
  private int year;

  @Option(
      names = "--catalog",
      paramLabel = "CATALOG",
      description = "The catalog: its name, its id, or catalogs/ID. Not of all-courses and course.")
  private @Nullable String catalog;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = {
        "Of all-course-masters and course-master.",
        "locked: push locked data; what was made or changed below stays and is reported.",
        "overwrite: push over it too, unless student work protects it."
      })
  private @Nullable PushMode mode;

  @Option(
      names = "--calendar",
      split = ",",
      paramLabel = "ID",
      description =
          "Only courses of this calendar; may be given more than once. Default: all of the"
              + " year whose school uses the catalog.")
  private List<String> calendars = new ArrayList<>();

  @Option(
      names = "--master",
      split = ",",
      paramLabel = "ID",
      description = "Only this master; may be given more than once. Default: all of the catalog.")
  private List<String> masters = new ArrayList<>();

  @Option(
      names = "--course",
      split = ",",
      paramLabel = "ID",
      description =
          "This course: courses/7, or 7; may be given more than once, but not of reset-course.")
  private List<String> courses = new ArrayList<>();

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description =
          "Only this type: course-info, grading-tasks, standards, categories, assessments,"
              + " grade-calc-options or composite-grades; may be given more than once. Default: all"
              + " of them; sections have the categories, calc options and composites.")
  private List<DataType> types = new ArrayList<>();

  @Option(
      names = "--record",
      paramLabel = "KEY",
      description =
          "Of reset-course: only the record of this key, as --all lists it. Default: the whole"
              + " type.")
  private String recordKey = "";

  @Option(
      names = "--sections",
      negatable = true,
      description =
          "Whether a push of masters goes on to the sections. Default: yes in mode overwrite, no in"
              + " mode locked.")
  private @Nullable Boolean toSections;

  @Option(
      names = "--comment",
      paramLabel = "TEXT",
      description = "Why it is pushed, for those who read of it later.")
  private String comment = "";

  @Option(
      names = "--request-id",
      paramLabel = "ID",
      description =
          "Names the submission: the same id again finds the same push and submits no"
              + " other. Default: a new one.")
  private @Nullable String requestId;

  @Option(names = "--preview", description = "Only say what would be pushed; nothing is written.")
  private boolean preview;

  @Option(names = "--detach", description = "Submit, print the name of the push, and end.")
  private boolean detach;

  boolean isPreview() {
    return preview;
  }

  boolean isDetached() {
    return detach;
  }

  String requestId() {
    return Optional.ofNullable(requestId).orElseGet(() -> UUID.randomUUID().toString());
  }

  /** The options that the kind needs and that are not there; the server looks at the rest. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (kind.readsMasters() && catalog == null) {
      missing.add("--catalog");
    }
    if (kind.hasMode() && mode == null) {
      missing.add("--mode");
    }
    if (kind == PushKind.PUSH_ALL_COURSES && calendars.isEmpty()) {
      missing.add("--calendar");
    }
    if (kind == PushKind.PUSH_COURSE_MASTER && masters.isEmpty()) {
      missing.add("--master");
    }
    if (kind.namesCourses() && courses.isEmpty()) {
      missing.add("--course");
    }
    if (kind == PushKind.RESET_COURSE && types.isEmpty()) {
      missing.add("--type");
    }
    return missing;
  }

  /** As it goes to the server, which says what is wrong with it. */
  PushSpec spec(CatalogClient catalogs) {
    PushSpec.Builder spec =
        PushSpec.newBuilder()
            .setYear(year)
            .setKind(org.cascade.proto.v1.PushKind.valueOf("PUSH_KIND_" + kind))
            .setRecordKey(recordKey)
            .setComment(comment);
    if (catalog != null) {
      spec.setCatalog(Named.catalog(catalog, catalogs));
    }
    if (mode != null) {
      spec.setMode(org.cascade.proto.v1.PushMode.valueOf("PUSH_MODE_" + mode));
    }
    calendars.forEach(calendar -> spec.addCalendars(Named.in("calendars/", calendar)));
    masters.forEach(master -> spec.addMasters(Named.in("masters/", master)));
    courses.forEach(course -> spec.addCourses(Named.in("courses/", course)));
    types.forEach(
        type -> spec.addDataTypes(org.cascade.proto.v1.DataType.valueOf("DATA_TYPE_" + type)));
    Optional.ofNullable(toSections).ifPresent(spec::setPushToSections);
    return spec.build();
  }
}
