package org.cascade.server.edfi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.cascade.server.edfi.imported.EdFiException;
import org.cascade.server.edfi.imported.EdFiException.Problem;
import org.cascade.server.edfi.imported.FindingReason;
import org.cascade.server.edfi.imported.ImportFinding;
import org.cascade.server.edfi.imported.Origin;
import org.cascade.server.edfi.xml.XmlFile;

/**
 * The interchange files of one folder, told apart by their root elements; other files than {@code
 * *.xml} are not looked at.
 */
public final class EdFiFiles {

  static final String VERSION = "5.2.0";
  private static final String NAMESPACES = "http://ed-fi.org/";

  private final Path folder;
  private final Map<Interchange, XmlFile> files = new EnumMap<>(Interchange.class);
  private final List<ImportFinding> findings = new ArrayList<>();

  private EdFiFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Looks at the root element of each file.
   *
   * @throws EdFiException when the folder is missing or holds no XML file, a file is broken,
   *     foreign or of another version, or an interchange is there twice or missing
   */
  public static EdFiFiles in(Path folder) {
    EdFiFiles found = new EdFiFiles(folder);
    found.xmlFiles().forEach(found::add);
    found.checkComplete();
    return found;
  }

  public Optional<XmlFile> file(Interchange interchange) {
    return Optional.ofNullable(files.get(interchange));
  }

  /** Files that are not taken over, and interchanges that are absent. */
  public List<ImportFinding> findings() {
    return List.copyOf(findings);
  }

  private List<XmlFile> xmlFiles() {
    if (!Files.isDirectory(folder)) {
      throw problem(Problem.NO_FOLDER, "there is no such folder");
    }
    List<XmlFile> found = listed();
    if (found.isEmpty()) {
      throw problem(Problem.NO_FILES, "the folder holds no XML file");
    }
    return found;
  }

  private List<XmlFile> listed() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(EdFiFiles::isXml)
          .filter(Files::isRegularFile)
          .sorted()
          .map(XmlFile::new)
          .toList();
    } catch (IOException e) {
      throw problem(Problem.UNREADABLE, "cannot be read: " + e);
    }
  }

  private static boolean isXml(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".xml");
  }

  private void add(XmlFile file) {
    QName root = file.root();
    checkEdFi(file, root);
    Interchange.ofRoot(root.getLocalPart())
        .ifPresentOrElse(
            interchange -> add(interchange, file), () -> notTakenOver(file, root.getLocalPart()));
  }

  private void add(Interchange interchange, XmlFile file) {
    XmlFile first = files.putIfAbsent(interchange, file);
    if (first != null) {
      throw new EdFiException(
          Problem.REPEATED_INTERCHANGE,
          new Origin(file.name(), 0),
          first.name()
              + " is of the interchange "
              + interchange.sourceName()
              + " too; one is taken");
    }
  }

  private void notTakenOver(XmlFile file, String rootName) {
    findings.add(
        new ImportFinding(
            new Origin(file.name(), 0),
            FindingReason.INTERCHANGE_NOT_TAKEN_OVER,
            rootName,
            "nothing of this interchange is taken over"));
  }

  private static void checkEdFi(XmlFile file, QName root) {
    String namespace = root.getNamespaceURI();
    if (!namespace.startsWith(NAMESPACES) || !root.getLocalPart().startsWith("Interchange")) {
      throw new EdFiException(
          Problem.NOT_ED_FI,
          new Origin(file.name(), 0),
          "not an Ed-Fi interchange: its root element is " + root);
    }
    String version = namespace.substring(NAMESPACES.length());
    if (!version.equals(VERSION)) {
      throw new EdFiException(
          Problem.OTHER_VERSION,
          new Origin(file.name(), 0),
          "Ed-Fi version " + version + " (" + namespace + "); " + VERSION + " is wanted");
    }
  }

  private void checkComplete() {
    List<Interchange> missing =
        Arrays.stream(Interchange.values()).filter(kind -> !files.containsKey(kind)).toList();
    String required =
        missing.stream()
            .filter(Interchange::required)
            .map(Interchange::sourceName)
            .collect(Collectors.joining(", "));
    if (!required.isEmpty()) {
      throw problem(Problem.MISSING_INTERCHANGE, "no file of the interchange " + required);
    }
    missing.forEach(this::absent);
  }

  private void absent(Interchange interchange) {
    findings.add(
        new ImportFinding(
            folderOrigin(),
            FindingReason.INTERCHANGE_ABSENT,
            interchange.sourceName(),
            "no file of this interchange, so nothing of it is imported"));
  }

  private EdFiException problem(Problem problem, String message) {
    return new EdFiException(problem, folderOrigin(), message);
  }

  private Origin folderOrigin() {
    return new Origin(folder.toString(), 0);
  }
}
