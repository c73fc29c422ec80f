package org.cascade.server.edfi;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cascade.domain.district.NameKey;
import org.cascade.server.edfi.District.SourceCourse;
import org.cascade.server.edfi.imported.FindingReason;
import org.cascade.server.edfi.imported.ImportSink;
import org.cascade.server.edfi.imported.ImportedMaster;
import org.cascade.server.edfi.imported.ImportedMasterStandard;
import org.cascade.server.edfi.imported.ImportedMasterStandard.Basis;
import org.cascade.server.edfi.imported.ImportedStandard;
import org.cascade.server.edfi.imported.Origin;
import org.cascade.server.edfi.xml.XmlElement;

/**
 * Standards: the bank, and the standards of masters. The first reading keeps only which elements
 * are taken; their texts stream by in the second.
 */
final class StandardsBank implements Chapter {

  private final Values values;
  private final District district;
  private final boolean byTitle;
  private final BitSet taken = new BitSet();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> identifiers = new HashSet<>();
  private final Set<String> titlesSeen = new HashSet<>();
  private final Map<String, Map<ImportedMaster.Key, Origin>> named = new HashMap<>();
  private Map<String, List<ImportedMaster.Key>> mastersByName = Map.of();
  private Map<String, String> nameByKey = Map.of();

  StandardsBank(Values values, District district, boolean byTitle) {
    this.values = values;
    this.district = district;
    this.byTitle = byTitle;
  }

  @Override
  public void collect(XmlElement element) {
    if (!element.name().equals("LearningStandard")) {
      return;
    }
    values
        .required(element, "LearningStandardId", Limits.STANDARD)
        .filter(identifier -> isFirst(element, identifier))
        .ifPresent(identifier -> add(element, identifier));
  }

  private boolean isFirst(XmlElement element, String identifier) {
    boolean first = keys.add(NameKey.of(identifier).text());
    if (!first) {
      String detail = "the first of that identifier is taken";
      values.find(element, FindingReason.DUPLICATE, "LearningStandard " + identifier, detail);
    }
    return first;
  }

  private void add(XmlElement element, String identifier) {
    taken.set(element.ordinal());
    identifiers.add(identifier);
    // For their findings; the values themselves are read again when they are given.
    standard(element, values);
    almostMatches(element, element.text("CourseTitle"));
  }

  private static ImportedStandard standard(XmlElement element, Values values) {
    String title = element.text("CourseTitle");
    String text = element.text("Description");
    return new ImportedStandard(
        element.origin(),
        element.text("LearningStandardId"),
        values.optional(element, "Description", text, Limits.DESCRIPTION).orElse(null),
        values
            .optional(element, "CourseTitle", title, Limits.COURSE_TITLE_OF_STANDARD)
            .orElse(null));
  }

  /** Said once for each such title. */
  private void almostMatches(XmlElement element, String title) {
    if (!byTitle || !titlesSeen.add(title) || mastersByName().containsKey(title)) {
      return;
    }
    String name = nameByKey.get(NameKey.of(title).text());
    if (name != null) {
      values.find(
          element,
          FindingReason.TITLE_ALMOST_MATCHES,
          "LearningStandard/CourseTitle",
          "\"" + title + "\" is not written as the course title \"" + name + "\"");
    }
  }

  private Map<String, List<ImportedMaster.Key>> mastersByName() {
    if (mastersByName.isEmpty()) {
      mastersByName = district.mastersByName();
      nameByKey =
          mastersByName.keySet().stream()
              .collect(
                  Collectors.toMap(
                      name -> NameKey.of(name).text(), name -> name, (one, other) -> one));
    }
    return mastersByName;
  }

  /**
   * Sees which standards the masters name; also called when there is no file, so that what they
   * name is listed.
   */
  @Override
  public void resolve() {
    district.masters().forEach(this::resolve);
  }

  private void resolve(SourceCourse course) {
    course
        .standards()
        .forEach(
            (identifier, reference) -> {
              if (identifiers.contains(identifier)) {
                named
                    .computeIfAbsent(identifier, any -> new LinkedHashMap<>())
                    .put(course.master(), reference.origin());
              } else {
                String what = "Course " + course.master().number();
                String detail = "no standard " + identifier + " was taken over";
                values.find(reference, FindingReason.UNRESOLVED_REFERENCE, what, detail);
              }
            });
  }

  /** The second reading. */
  void give(XmlElement element, ImportSink sink) {
    if (!taken.get(element.ordinal())) {
      return;
    }
    ImportedStandard standard = standard(element, new Values(finding -> {}));
    sink.take(standard);
    Map<ImportedMaster.Key, Origin> naming = named.getOrDefault(standard.standard(), Map.of());
    naming.forEach((master, origin) -> give(sink, standard, master, origin, Basis.NAMED));
    if (byTitle) {
      mastersByName().getOrDefault(element.text("CourseTitle"), List.of()).stream()
          .filter(master -> !naming.containsKey(master))
          .forEach(master -> give(sink, standard, master, standard.origin(), Basis.BY_TITLE));
    }
  }

  private static void give(
      ImportSink sink,
      ImportedStandard standard,
      ImportedMaster.Key master,
      Origin origin,
      Basis basis) {
    sink.take(new ImportedMasterStandard(origin, master, standard.standard(), basis));
  }
}
