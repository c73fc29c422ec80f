package org.cascade.persistence.imports;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.cascade.application.imports.Content;
import org.cascade.application.imports.ImportField;
import org.cascade.application.imports.RecordKey.AssignmentKey;
import org.cascade.application.imports.RecordKey.ScoreKey;
import org.cascade.persistence.database.JsonText;

/** Assignments and scores, under the lock that all writers of student work take. */
final class StudentWorkRows {
  private final StudentWorkMapper mapper;

  StudentWorkRows(StudentWorkMapper mapper) {
    this.mapper = mapper;
  }

  final class Assignments extends RecordRows<AssignmentKey> {
    Assignments() {
      super(AssignmentKey.class);
    }

    private static final List<ImportField> FIELDS =
        List.of(
            ImportField.NAME,
            ImportField.ASSIGNED_ON,
            ImportField.DUE_ON,
            ImportField.POINTS_POSSIBLE);

    @Override
    void key(JsonText row, AssignmentKey key, Content content) {
      assignment(row, key);
    }

    @Override
    List<FoundRow> find(String keys) {
      return mapper.findAssignments(keys);
    }

    @Override
    int create(List<Absent<AssignmentKey>> absent) {
      shareCourses(absent);
      return mapper.createAssignments(
          rows(
              absent,
              (row, assignment) ->
                  values(
                      row.number(courseOf(assignment))
                          .number(assignment.owner())
                          .text(assignment.key().externalId()),
                      assignment.content(),
                      FIELDS)));
    }
  }

  final class Scores extends RecordRows<ScoreKey> {
    Scores() {
      super(ScoreKey.class);
    }

    @Override
    void key(JsonText row, ScoreKey key, Content content) {
      assignment(row, key.assignment()).text(key.student());
    }

    @Override
    List<FoundRow> find(String keys) {
      return mapper.findScores(keys);
    }

    @Override
    int create(List<Absent<ScoreKey>> absent) {
      shareCourses(absent);
      return mapper.createScores(
          rows(
              absent,
              (row, score) ->
                  row.number(courseOf(score))
                      .number(score.owner())
                      .text(score.key().student())
                      .textOrNull(score.content().text(ImportField.VALUE))));
    }
  }

  private void shareCourses(List<? extends Absent<?>> absent) {
    JsonText courses = new JsonText();
    new TreeSet<>(absent.stream().map(StudentWorkRows::courseOf).toList()).forEach(courses::number);
    mapper.shareCourses(courses.toString());
  }

  private static long courseOf(Absent<?> work) {
    return Objects.requireNonNull(work.other());
  }

  private static JsonText assignment(JsonText row, AssignmentKey key) {
    return CourseRows.course(row, key.section().course())
        .text(key.section().number())
        .text(key.externalId());
  }
}
