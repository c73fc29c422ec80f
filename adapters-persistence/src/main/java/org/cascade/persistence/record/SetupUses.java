package org.cascade.persistence.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupOwner;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.cascade.domain.push.WorkQuestion;
import org.cascade.persistence.record.OwnerKey.At;
import org.cascade.persistence.setup.SetupTable;
import org.cascade.persistence.work.StudentWork;

/**
 * What refers to a record of a course or section: other records of the course and its sections, and
 * student work. Of a master nothing is in the way, for it goes with the record.
 */
final class SetupUses {
  private static final Map<SetupTable, String> NAMES =
      Map.of(
          SetupTable.CATEGORIES, "categories",
          SetupTable.GRADE_CALC_OPTIONS, "calc options",
          SetupTable.COMPOSITE_GRADES, "composite grades");

  private final Map<String, Long> uses = new TreeMap<>();

  private SetupUses() {}

  static Map<String, Long> of(SqlSession session, SetupId id) {
    OwnerKey key = SetupRecordTable.key(session, id.owner());
    if (key.at() == At.MASTER) {
      return Map.of();
    }
    SetupUses uses = new SetupUses();
    if (id.type().isSubject()) {
      uses.countRecords(SetupRecordTable.mapper(session), key, new Subject(id.type(), id.row()));
    }
    uses.countWork(session, key, id);
    return uses.uses;
  }

  private void countRecords(SetupRecordMapper mapper, OwnerKey course, Subject subject) {
    NAMES.forEach(
        (table, name) -> {
          count(name, mapper.all(table, course), subject);
          count(name + " of sections", mapper.ofSections(table, course.id()), subject);
        });
  }

  private void count(String name, List<SetupRecordRow> rows, Subject subject) {
    put(name, rows.stream().filter(row -> refers(row, subject)).count());
  }

  private static boolean refers(SetupRecordRow row, Subject subject) {
    return (row.key() instanceof RecordKey.SubjectTerm pair && pair.subject().equals(subject))
        || row.content().subjects().contains(subject);
  }

  private void put(String name, long count) {
    if (count > 0) {
      uses.put(name, count);
    }
  }

  private void countWork(SqlSession session, OwnerKey key, SetupId id) {
    Set<WorkQuestion> questions = questions(id);
    if (questions.isEmpty()) {
      return;
    }
    StudentWork.answers(session, Map.of(new CourseId(key.heldCourse()), questions))
        .values()
        .forEach(answers -> answers.values().forEach(this::put));
  }

  /** A category of a course holds work in its copies at the sections (domain.md §1). */
  private static Set<WorkQuestion> questions(SetupId id) {
    DataType type = id.type();
    if (type.isSubject()) {
      return Set.of(
          new WorkQuestion.ForSubjects(Owner.COURSE, Set.of(new Subject(type, id.row()))));
    } else if (type == DataType.ASSESSMENTS) {
      return Set.of(new WorkQuestion.OfTest(id.row()));
    } else if (type == DataType.CATEGORIES) {
      return Set.of(new WorkQuestion.InCategory(workOwner(id.owner()), id.row()));
    }
    return Set.of();
  }

  private static Owner workOwner(SetupOwner owner) {
    return owner instanceof SetupOwner.Section section
        ? Owner.section(section.id().value())
        : Owner.COURSE;
  }

  private void put(Evidence evidence) {
    put("assignments", evidence.assignments());
    put("scores", evidence.scores());
    put("posted grades", evidence.postedGrades());
    put("posted comments", evidence.comments());
  }
}
