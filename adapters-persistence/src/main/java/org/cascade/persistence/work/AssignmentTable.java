package org.cascade.persistence.work;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;
import org.cascade.application.work.Assignment;
import org.cascade.application.work.Assignment.Alignment;
import org.cascade.application.work.AssignmentFilter;
import org.cascade.application.work.AssignmentId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.SectionId;
import org.cascade.domain.push.Subject;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Etags;
import org.cascade.persistence.resource.Names;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.Referable;
import org.cascade.persistence.resource.ResourceTable;
import org.cascade.persistence.work.AssignmentMapper.AssignmentRow;
import org.cascade.persistence.work.AssignmentMapper.NewAssignment;
import org.jspecify.annotations.Nullable;

/** Assignments in their tables. */
final class AssignmentTable implements ResourceTable<AssignmentId, Assignment, AssignmentFilter> {
  private static AssignmentMapper mapper(SqlSession session) {
    return session.getMapper(AssignmentMapper.class);
  }

  private static Optional<Kept<AssignmentId, Assignment>> kept(@Nullable AssignmentRow row) {
    return Optional.ofNullable(row).map(AssignmentTable::keptRow);
  }

  private static Kept<AssignmentId, Assignment> keptRow(AssignmentRow row) {
    AssignmentId id = new AssignmentId(row.id());
    Assignment assignment =
        new Assignment(
            new SectionId(row.sectionId()),
            row.name(),
            row.assignedOn(),
            row.dueOn(),
            row.pointsPossible(),
            alignments(row.alignments()));
    return new Kept<>(id, assignment, Etags.of(id, assignment));
  }

  private static List<Alignment> alignments(@Nullable String json) {
    SortedMap<Integer, Alignment> alignments = new TreeMap<>();
    if (json != null) {
      for (JsonElement row : JsonParser.parseString(json).getAsJsonArray()) {
        JsonArray parts = row.getAsJsonArray();
        Long task = id(parts, 2);
        Long standard = id(parts, 3);
        alignments.put(
            parts.get(0).getAsInt(),
            new Alignment(
                id(parts, 1),
                task == null && standard == null ? null : Places.subject(task, standard)));
      }
    }
    return List.copyOf(alignments.values());
  }

  private static @Nullable Long id(JsonArray parts, int at) {
    return parts.get(at).isJsonNull() ? null : parts.get(at).getAsLong();
  }

  @Override
  public Optional<Kept<AssignmentId, Assignment>> find(SqlSession session, AssignmentId id) {
    return kept(mapper(session).find(id.value()));
  }

  /** Its course is held first, as by all who write work. */
  @Override
  public Optional<Kept<AssignmentId, Assignment>> lock(SqlSession session, AssignmentId id) {
    Optional<Kept<AssignmentId, Assignment>> found = find(session, id);
    if (found.isEmpty()) {
      return found;
    }
    Places places = new Places(session, List.of(found.get().value().section()));
    return places.has(found.get().value().section())
        ? kept(mapper(session).lock(id.value()))
        : Optional.empty();
  }

  @Override
  public List<Kept<AssignmentId, Assignment>> list(
      SqlSession session, AssignmentFilter filter, ListStart start, int limit) {
    return mapper(session).page(filter.section().value(), PageQuery.of(start, limit)).stream()
        .map(AssignmentTable::keptRow)
        .toList();
  }

  @Override
  public List<Problem> problems(
      SqlSession session, List<Candidate<AssignmentId, Assignment>> candidates) {
    Places places =
        new Places(
            session,
            candidates.stream().map(candidate -> candidate.value().section()).distinct().toList());
    Map<Long, Set<Subject>> subjects = places.subjects();
    Map<Long, Set<Long>> categories = places.categories();
    List<Problem> problems = new ArrayList<>();
    for (Candidate<AssignmentId, Assignment> candidate : candidates) {
      SectionId section = candidate.value().section();
      if (places.has(section)) {
        problems.addAll(
            new Misaligned(
                    candidate.index(),
                    subjects.getOrDefault(section.value(), Set.of()),
                    categories.getOrDefault(section.value(), Set.of()))
                .problems(candidate.value().alignments()));
      } else {
        problems.add(Problem.missing(candidate.index(), "section", "section " + section.value()));
      }
    }
    return problems;
  }

  /** What the alignments of an assignment name that is not there. */
  private record Misaligned(int index, Set<Subject> subjects, Set<Long> categories) {
    List<Problem> problems(List<Alignment> alignments) {
      List<Problem> problems = new ArrayList<>();
      for (int at = 0; at < alignments.size(); at++) {
        String field = "alignments[" + at + "]";
        Alignment alignment = alignments.get(at);
        Long category = alignment.category();
        if (category != null && !categories.contains(category)) {
          problems.add(
              Problem.missing(
                  index, field + ".category", "category " + category + " of the section"));
        }
        Subject subject = alignment.subject();
        if (subject != null && !subjects.contains(subject)) {
          boolean isTask = subject.type() == DataType.GRADING_TASKS;
          problems.add(
              Problem.missing(
                  index,
                  field + (isTask ? ".task" : ".standard"),
                  Referable.title(subject) + " of the course"));
        }
      }
      return problems;
    }
  }

  @Override
  public List<AssignmentId> insert(SqlSession session, List<Assignment> assignments) {
    Places places =
        new Places(session, assignments.stream().map(Assignment::section).distinct().toList());
    List<AssignmentId> ids = new ArrayList<>();
    for (Assignment assignment : assignments) {
      NewRow<NewAssignment> row =
          new NewRow<>(row(assignment, places.course(assignment.section())));
      mapper(session).insert(row);
      align(session, row.getId(), row.getValue(), assignment);
      ids.add(new AssignmentId(row.getId()));
    }
    return ids;
  }

  private static NewAssignment row(Assignment assignment, long course) {
    return new NewAssignment(
        course,
        assignment.section().value(),
        assignment.name(),
        assignment.assignedOn(),
        assignment.dueOn(),
        assignment.pointsPossible());
  }

  private static void align(SqlSession session, long id, NewAssignment row, Assignment assignment) {
    JsonText alignments = new JsonText();
    for (Alignment alignment : assignment.alignments()) {
      alignments
          .row()
          .json(alignment.category() + "")
          .json(id(alignment.subject(), DataType.GRADING_TASKS))
          .json(id(alignment.subject(), DataType.STANDARDS))
          .end();
    }
    mapper(session).insertAlignments(row.course(), row.section(), id, alignments.toString());
  }

  private static String id(@Nullable Subject subject, DataType type) {
    return subject == null || subject.type() != type ? "null" : Long.toString(subject.id());
  }

  private static long course(SqlSession session, AssignmentId id) {
    return Objects.requireNonNull(mapper(session).find(id.value())).courseId();
  }

  @Override
  public void update(SqlSession session, AssignmentId id, Assignment assignment) {
    NewAssignment row = row(assignment, course(session, id));
    mapper(session).update(id.value(), row);
    mapper(session).deleteAlignments(row.course(), id.value());
    align(session, id.value(), row, assignment);
  }

  @Override
  public Map<String, Long> uses(SqlSession session, AssignmentId id) {
    return Names.counted(mapper(session).uses(course(session, id), id.value()));
  }

  @Override
  public void delete(SqlSession session, AssignmentId id) {
    long course = course(session, id);
    mapper(session).deleteAlignments(course, id.value());
    mapper(session).delete(course, id.value());
  }

  @Override
  public String text(AssignmentId id) {
    return Long.toString(id.value());
  }

  @Override
  public AssignmentId id(String text) {
    return new AssignmentId(Long.parseLong(text));
  }
}
