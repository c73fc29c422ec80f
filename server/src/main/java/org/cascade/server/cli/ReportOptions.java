package org.cascade.server.cli;

import java.util.ArrayList;
import java.util.List;
import org.cascade.domain.district.DataType;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.server.client.CatalogClient;
import picocli.CommandLine.Option;

/** What a report is about. */
final class ReportOptions {
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
      description =
          "Only this master and its courses; may be given more than once. Default: all of the"
              + " catalog.")
  private List<String> masters = new ArrayList<>();

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description =
          "Only this type: grading-tasks, standards, categories, assessments, grade-calc-options,"
              + " composite-grades or course-info; may be given more than once. Default: all that"
              + " the catalog locks; course-info only if it is named.")
  private List<DataType> types = new ArrayList<>();

  /** As it goes to the server, which says what is wrong with it. */
  ReportSpec spec(CatalogClient catalogs) {
    ReportSpec.Builder spec =
        ReportSpec.newBuilder().setYear(year).setCatalog(Named.catalog(catalog, catalogs));
    calendars.forEach(calendar -> spec.addCalendars(Named.in("calendars/", calendar)));
    masters.forEach(master -> spec.addMasters(Named.in("masters/", master)));
    types.forEach(
        type -> spec.addDataTypes(org.cascade.proto.v1.DataType.valueOf("DATA_TYPE_" + type)));
    return spec.build();
  }
}
