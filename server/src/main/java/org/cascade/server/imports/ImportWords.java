package org.cascade.server.imports;

import java.util.Locale;
import java.util.stream.Collectors;
import org.cascade.proto.v1.FieldDifference;
import org.cascade.proto.v1.ImportFinding;
import org.cascade.proto.v1.ImportKind;
import org.cascade.proto.v1.ImportReason;
import org.cascade.server.edfi.imported.FindingReason;
import org.cascade.server.edfi.imported.Origin;
import org.cascade.server.words.Words;

/** What an import found, as people read it. */
final class ImportWords {
  private ImportWords() {}

  static String heading(ImportReason reason) {
    return switch (reason) {
      case IMPORT_REASON_DIFFERS ->
          "In Cascade with another content, which stays: an import never changes what is there";
      case IMPORT_REASON_UNRESOLVED_REFERENCE ->
          "Not taken over: what they refer to is not in Cascade";
      case IMPORT_REASON_NAME_NOT_USABLE ->
          "Not taken over: a name or number has blanks around it or nothing else, or is too long";
      case IMPORT_REASON_UNSPECIFIED, UNRECOGNIZED ->
          "Not taken over, for a reason that is newer than this program";
    };
  }

  static String heading(FindingReason reason) {
    return switch (reason) {
      case INTERCHANGE_NOT_TAKEN_OVER -> "Files of which nothing is taken over";
      case INTERCHANGE_ABSENT -> "Files that are absent";
      case ELEMENT_NOT_TAKEN_OVER -> "Kinds of elements that Cascade has no use for";
      case FIELD_WITHOUT_HOME -> "Fields that have no home in Cascade";
      case MISSING_VALUE -> "Values that are missing";
      case INVALID_VALUE -> "Values that mean nothing";
      case TOO_LONG -> "Values that are longer than Cascade keeps them, none of them cut";
      case UNRESOLVED_REFERENCE -> "References to what is not in the files, or not taken over";
      case DUPLICATE -> "Repeated: the first is taken";
      case CONTENT_DIFFERS -> "The same code with other content: the first is taken";
      case LOCAL_CODE_DIFFERS -> "A school's own code: the course has the course code";
      case TERM_NOT_USABLE -> "Grading periods that are no terms of their own";
      case NOT_IN_DISTRICT -> "Courses that are not of this district";
      case TITLE_ALMOST_MATCHES ->
          "Titles that are a master's but for their writing: not taken as it";
    };
  }

  static String line(ImportFinding finding) {
    Origin origin = new Origin(finding.getOrigin().getFile(), finding.getOrigin().getLine());
    return "%s  %s %s%s"
        .formatted(origin, singular(finding.getKind()), finding.getRecord(), why(finding));
  }

  private static String why(ImportFinding finding) {
    return switch (finding.getReason()) {
      case IMPORT_REASON_DIFFERS ->
          ": "
              + finding.getDifferencesList().stream()
                  .map(ImportWords::difference)
                  .collect(Collectors.joining("; "));
      case IMPORT_REASON_UNRESOLVED_REFERENCE ->
          ": there is no %s %s".formatted(singular(finding.getMissingKind()), finding.getMissing());
      case IMPORT_REASON_NAME_NOT_USABLE, IMPORT_REASON_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }

  private static String difference(FieldDifference difference) {
    return "%s is %s, in the file %s"
        .formatted(
            difference.getField().replace('_', ' '),
            quoted(difference.getHere()),
            quoted(difference.getSource()));
  }

  private static String quoted(String value) {
    return value.isEmpty() ? "blank" : "\"" + value + "\"";
  }

  static String line(org.cascade.server.edfi.imported.ImportFinding finding) {
    String times =
        finding.count() == 1 ? "" : " (%s times)".formatted(Words.number(finding.count()));
    return "%s  %s%s: %s".formatted(finding.origin(), finding.what(), times, finding.detail());
  }

  static String singular(ImportKind kind) {
    return kind.name()
        .substring("IMPORT_KIND_".length())
        .toLowerCase(Locale.ROOT)
        .replace('_', ' ');
  }

  static String plural(ImportKind kind) {
    return switch (kind) {
      case IMPORT_KIND_CATALOG -> "Catalogs";
      case IMPORT_KIND_SCHOOL -> "Schools";
      case IMPORT_KIND_CALENDAR -> "Calendars";
      case IMPORT_KIND_TERM -> "Terms";
      case IMPORT_KIND_STANDARD -> "Standards";
      case IMPORT_KIND_MASTER -> "Course masters";
      case IMPORT_KIND_MASTER_STANDARD -> "Standards of masters";
      case IMPORT_KIND_COURSE -> "Courses";
      case IMPORT_KIND_SECTION -> "Sections";
      case IMPORT_KIND_ASSIGNMENT -> "Assignments";
      case IMPORT_KIND_SCORE -> "Scores";
      case IMPORT_KIND_UNSPECIFIED, UNRECOGNIZED -> "Other records";
    };
  }
}
