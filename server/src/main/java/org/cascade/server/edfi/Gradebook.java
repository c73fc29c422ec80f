package org.cascade.server.edfi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cascade.server.edfi.SourceKey.EntryId;
import org.cascade.server.edfi.imported.FindingReason;
import org.cascade.server.edfi.imported.ImportSink;
import org.cascade.server.edfi.imported.ImportedAssignment;
import org.cascade.server.edfi.imported.ImportedScore;
import org.cascade.server.edfi.imported.ImportedScore.Kind;
import org.cascade.server.edfi.imported.ImportedSection;
import org.cascade.server.edfi.xml.XmlElement;

/**
 * StudentGradebook: entries become assignments, students' entries their scores. Both stream by;
 * kept are the keys of assignments and, because a student has one score on each, who has been
 * given.
 */
final class Gradebook {

  private static final int POINTS_DIGITS = 5;

  private final Values values;
  private final References references;
  private final Schedule schedule;
  private final Map<EntryId, Given> assignments = new HashMap<>();

  Gradebook(Values values, References references, Schedule schedule) {
    this.values = values;
    this.references = references;
    this.schedule = schedule;
  }

  private record Given(ImportedAssignment.Key assignment, Set<String> students) {}

  void giveAssignment(XmlElement entry, ImportSink sink) {
    if (entry.name().equals("GradebookEntry")) {
      values
          .required(entry, "GradebookEntryIdentifier", Limits.ASSIGNMENT_ID)
          .flatMap(identifier -> References.entryId(entry))
          .filter(id -> isFirst(entry, id.toString(), !assignments.containsKey(id)))
          .filter(id -> fits(entry, "GradebookEntryIdentifier", id.externalId()))
          .ifPresent(id -> giveAssignment(entry, id, sink));
    }
  }

  private boolean fits(XmlElement entry, String field, String value) {
    return values.fits(entry, field, value, Limits.ASSIGNMENT_ID);
  }

  private void giveAssignment(XmlElement entry, EntryId id, ImportSink sink) {
    Optional<ImportedSection.Key> section = references.section(entry).flatMap(schedule::section);
    if (section.isEmpty()) {
      String detail = "its SectionReference points to no section that was taken over";
      values.find(entry, FindingReason.UNRESOLVED_REFERENCE, id.toString(), detail);
      return;
    }
    values
        .required(entry, "Title", Limits.ASSIGNMENT_NAME)
        .ifPresent(
            title -> {
              ImportedAssignment.Key key =
                  new ImportedAssignment.Key(section.get(), id.externalId());
              assignments.put(id, new Given(key, new HashSet<>()));
              sink.take(assignment(entry, key, title));
            });
  }

  private ImportedAssignment assignment(
      XmlElement entry, ImportedAssignment.Key key, String title) {
    LocalDate assigned = values.date(entry, "DateAssigned").orElse(null);
    LocalDate due =
        values
            .date(entry, "DueDate")
            .filter(date -> assigned == null || isForward(entry, assigned, date))
            .orElse(null);
    BigDecimal points = values.amount(entry, "MaxPoints", POINTS_DIGITS).orElse(null);
    return new ImportedAssignment(entry.origin(), key, title, assigned, due, points);
  }

  private boolean isForward(XmlElement entry, LocalDate assigned, LocalDate due) {
    boolean forward = !due.isBefore(assigned);
    if (!forward) {
      String detail = "due on " + due + ", before it is assigned on " + assigned;
      values.find(entry, FindingReason.INVALID_VALUE, "GradebookEntry/DueDate", detail);
    }
    return forward;
  }

  private boolean isFirst(XmlElement element, String what, boolean first) {
    if (!first) {
      String detail = "the first of that identity is taken";
      values.find(element, FindingReason.DUPLICATE, what, detail);
    }
    return first;
  }

  void giveScore(XmlElement score, ImportSink sink) {
    if (score.name().equals("StudentGradebookEntry")) {
      references
          .entry(score)
          .flatMap(id -> Optional.ofNullable(assignments.get(id)))
          .ifPresentOrElse(
              assignment -> giveScore(score, assignment, sink),
              () -> unresolved(score, "it points to no gradebook entry that was taken over"));
    }
  }

  private void unresolved(XmlElement score, String detail) {
    values.find(score, FindingReason.UNRESOLVED_REFERENCE, "StudentGradebookEntry", detail);
  }

  private void giveScore(XmlElement score, Given assignment, ImportSink sink) {
    Optional<String> student = references.student(score);
    if (student.isEmpty()) {
      unresolved(score, "it names no student");
    } else if (values.fits(score, "StudentReference", student.get(), Limits.STUDENT)) {
      giveScore(score, assignment, student.get(), sink);
    }
  }

  private void giveScore(XmlElement score, Given assignment, String student, ImportSink sink) {
    Optional<Kind> kind = ScoreFields.kind(score);
    if (kind.isEmpty()) {
      String detail = "it has no grade, so there is no score";
      values.find(score, FindingReason.MISSING_VALUE, "StudentGradebookEntry", detail);
      return;
    }
    String value = ScoreFields.value(score, kind.get());
    if (values.fits(score, ScoreFields.field(kind.get()), value, Limits.SCORE)
        && isFirst(score, "StudentGradebookEntry", assignment.students().add(student))) {
      sink.take(
          new ImportedScore(score.origin(), assignment.assignment(), student, value, kind.get()));
    }
  }
}
