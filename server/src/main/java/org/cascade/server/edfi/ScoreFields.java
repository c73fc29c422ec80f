package org.cascade.server.edfi;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.cascade.server.edfi.imported.ImportedScore.Kind;
import org.cascade.server.edfi.imported.Origin;
import org.cascade.server.edfi.xml.XmlElement;

/**
 * The value of a student's gradebook entry: the first grade that it has, in the order of {@link
 * Kind}.
 */
final class ScoreFields {

  private static final Map<Kind, String> FIELDS =
      new EnumMap<>(
          Map.of(
              Kind.NUMERIC, "NumericGradeEarned",
              Kind.POINTS, "PointsEarned",
              Kind.LETTER, "LetterGradeEarned",
              Kind.COMPETENCY, "CompetencyLevel"));

  private ScoreFields() {}

  static Optional<Kind> kind(XmlElement score) {
    return FIELDS.keySet().stream().filter(kind -> !text(score, kind).isEmpty()).findFirst();
  }

  static String field(Kind kind) {
    return FIELDS.getOrDefault(kind, "");
  }

  /** A competency level is a descriptor; the others stand as written. */
  static String value(XmlElement score, Kind kind) {
    String text = text(score, kind);
    return kind == Kind.COMPETENCY ? Values.code(text) : text;
  }

  private static String text(XmlElement score, Kind kind) {
    return score.text(field(kind));
  }

  /** A second grade of the same score has no home. */
  static void homeless(XmlElement score, BiConsumer<Origin, String> each) {
    Optional<Kind> taken = kind(score);
    FIELDS.forEach(
        (kind, field) -> {
          if (taken.isPresent() && kind != taken.get() && !text(score, kind).isEmpty()) {
            each.accept(score.origin(), field + " (beside another grade)");
          }
        });
  }
}
