package org.cascade.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cascade.proto.v1.ImportedBatch;
import org.cascade.server.client.CallFailedException;
import org.cascade.server.client.ImportClient;
import org.cascade.server.client.RunningImport;
import org.cascade.server.client.ServerConnection;
import org.cascade.server.edfi.EdFiFiles;
import org.cascade.server.edfi.StandardsOfMasters;
import org.cascade.server.edfi.imported.EdFiException;
import org.cascade.server.imports.EdFiImport;
import org.cascade.server.imports.ImportReport;
import org.cascade.server.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports Ed-Fi files into a running server, and says what of them was not taken over. */
@Command(
    name = "edfi",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Imports a district from interchange files of the Ed-Fi Data Standard 5.2 into a running"
          + " server: its catalog, schools, calendars, masters, courses, sections and gradebook.",
      "An import creates what is not there and never changes what is: what differs is listed, and"
          + " the same files again change nothing."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the files are imported; what was not taken over is listed",
      "1:a file is broken or foreign, or the server does not take it",
      "2:the command line is wrong"
    },
    footer = {
      "",
      "Example: ./cascade import edfi district-files --standards-by-title",
      "What becomes what: docs/edfi-import.md"
    })
final class ImportEdFiCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description =
          "The folder with the files: EducationOrganization, EducationOrgCalendar and"
              + " MasterSchedule, and if there are any Standards and StudentGradebook.")
  private Path folder = Path.of("");

  @Option(
      names = "--standards-by-title",
      description =
          "Give a master not only the standards that its course names, but also those whose course"
              + " title is its name.")
  private boolean standardsByTitle;

  @Mixin private ServerOptions server = new ServerOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Specs.commandLine(spec).getOut();
    ImportReport report = new ImportReport();
    RecordProgress progress = new RecordProgress(out, Terminal.isWatched());
    try {
      read(report, progress);
    } catch (EdFiException badFile) {
      throw failed(badFile, report, progress, "Nothing was imported.");
    } catch (CallFailedException badCall) {
      throw failed(badCall, report, progress, "No record is known to be imported.");
    }
    progress.end();
    out.printf("Imported %s:%n", folder);
    report.print(out);
    out.flush();
    return 0;
  }

  private void read(ImportReport report, RecordProgress progress) {
    EdFiFiles files = EdFiFiles.in(folder);
    try (ServerConnection connection = server.connect();
        RunningImport running =
            new ImportClient(connection)
                .begin(nameOfFolder(), batch -> answered(batch, report, progress))) {
      new EdFiImport(running, report).run(files, standards());
    }
  }

  private static void answered(ImportedBatch batch, ImportReport report, RecordProgress progress) {
    report.answered(batch);
    progress.show(report.committed());
  }

  private StandardsOfMasters standards() {
    return standardsByTitle ? StandardsOfMasters.NAMED_AND_BY_TITLE : StandardsOfMasters.NAMED;
  }

  private String nameOfFolder() {
    return Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
        .map(Path::toString)
        .orElse("/");
  }

  private static CommandFailedException failed(
      RuntimeException cause, ImportReport report, RecordProgress progress, String nothing) {
    progress.end();
    String soFar =
        report.committed() == 0
            ? nothing
            : "%s were taken over before and stay; import the same files again to go on."
                .formatted(Words.count(report.committed(), "record"));
    return new CommandFailedException(cause.getMessage() + System.lineSeparator() + soFar);
  }
}
