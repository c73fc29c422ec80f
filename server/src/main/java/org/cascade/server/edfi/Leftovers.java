package org.cascade.server.edfi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cascade.server.edfi.imported.FindingReason;
import org.cascade.server.edfi.imported.ImportFinding;
import org.cascade.server.edfi.imported.Origin;
import org.cascade.server.edfi.xml.XmlElement;

/**
 * Counts the kinds of elements and fields of one file that Cascade has no use for: one finding a
 * kind, not one a line.
 */
final class Leftovers {

  private final Interchange interchange;
  private final Map<Kind, ImportFinding> kinds = new LinkedHashMap<>();

  Leftovers(Interchange interchange) {
    this.interchange = interchange;
  }

  void look(XmlElement element) {
    Optional<Set<String>> homes = Homes.of(interchange, element.name());
    if (homes.isEmpty()) {
      count(element.origin(), FindingReason.ELEMENT_NOT_TAKEN_OVER, element.name());
    } else {
      fields(element, homes.get());
    }
  }

  private void fields(XmlElement element, Set<String> homes) {
    for (XmlElement field : element.children()) {
      if (!homes.contains(field.name())) {
        field(element, field.origin(), field.name());
      }
    }
    if (element.name().equals("Course")) {
      CourseFields.homeless(element, (origin, field) -> field(element, origin, field));
    } else if (element.name().equals("StudentGradebookEntry")) {
      ScoreFields.homeless(element, (origin, field) -> field(element, origin, field));
    }
  }

  private void field(XmlElement element, Origin origin, String field) {
    count(origin, FindingReason.FIELD_WITHOUT_HOME, element.name() + "/" + field);
  }

  private void count(Origin origin, FindingReason reason, String what) {
    kinds.merge(
        new Kind(reason, what),
        new ImportFinding(origin, reason, what, detail(reason)),
        (first, next) ->
            new ImportFinding(first.origin(), reason, what, first.detail(), first.count() + 1));
  }

  private static String detail(FindingReason reason) {
    return reason == FindingReason.ELEMENT_NOT_TAKEN_OVER
        ? "nothing of these elements is taken over"
        : "Cascade has no such field";
  }

  void report(Consumer<ImportFinding> findings) {
    kinds.values().forEach(findings);
  }

  private record Kind(FindingReason reason, String what) {}
}
