package org.cascade.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.PushSpec;
import org.cascade.server.client.PushClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** All that can be asked for in a push. */
final class RequestOptions {
  @Option(
      names = "--year",
      required = true,
      paramLabel = "YEAR",
      description = "School year, by the year in which it ends: 2026 for 2025-26.")
  private int year;

  @Option(
      names = "--catalog",
      required = true,
      paramLabel = "CATALOG",
      description = "The catalog: its name, its id, or catalogs/ID.")
  private String catalog = "";

  @Option(
      names = "--mode",
      required = true,
      paramLabel = "MODE",
      description = {
        "locked: push locked data; what was made or changed at courses stays and is reported.",
        "overwrite: push over it too, unless student work protects it."
      })
  private @Nullable PushMode mode;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "push-all-course-masters",
      description =
          "What is pushed from where to where. Default, and all there is so far:"
              + " ${DEFAULT-VALUE}.")
  private PushKind kind = PushKind.PUSH_ALL_COURSE_MASTERS;

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
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description =
          "Only this type: course-info, grading-tasks or standards; may be given more than"
              + " once. Default: all of them.")
  private List<DataType> types = new ArrayList<>();

  @Option(
      names = "--to-sections",
      negatable = true,
      description =
          "Whether to push on to the sections. Default: yes in mode overwrite, no in mode"
              + " locked.")
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

  /** As it goes to the server, which says what is wrong with it. */
  PushSpec spec(PushClient client) {
    PushSpec.Builder spec =
        PushSpec.newBuilder()
            .setYear(year)
            .setCatalog(catalog(client))
            .setKind(org.cascade.proto.v1.PushKind.valueOf("PUSH_KIND_" + kind))
            .setMode(org.cascade.proto.v1.PushMode.valueOf("PUSH_MODE_" + mode))
            .setComment(comment);
    calendars.forEach(calendar -> spec.addCalendars(named("calendars/", calendar)));
    masters.forEach(master -> spec.addMasters(named("masters/", master)));
    types.forEach(
        type -> spec.addDataTypes(org.cascade.proto.v1.DataType.valueOf("DATA_TYPE_" + type)));
    Optional.ofNullable(toSections).ifPresent(spec::setPushToSections);
    return spec.build();
  }

  private String catalog(PushClient client) {
    if (catalog.matches("(catalogs/)?[0-9]+")) {
      return named("catalogs/", catalog);
    }
    return client
        .catalog(catalog)
        .map(Catalog::getName)
        .orElseThrow(
            () ->
                new CommandFailedException("There is no catalog of the name \"" + catalog + "\"."));
  }

  /** An id as the name of a resource: 7 as pushes/7. */
  static String named(String collection, String id) {
    return id.startsWith(collection) ? id : collection + id;
  }
}
