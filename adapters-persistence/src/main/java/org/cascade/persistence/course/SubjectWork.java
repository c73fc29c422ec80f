package org.cascade.persistence.course;

import java.util.List;
import java.util.Set;
import org.cascade.application.course.AlignedWork.PostedForBoth;
import org.cascade.application.course.AlignedWork.WorkFacts;
import org.cascade.application.course.RealignWork.Realigned;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Subject;
import org.cascade.persistence.course.AlignedWorkMapper.SubjectMove;
import org.jspecify.annotations.Nullable;

/** Work for a task or a standard. */
final class SubjectWork implements WorkMove {
  private final AlignedWorkMapper mapper;
  private final Subject from;
  private final Subject to;
  private final SubjectMove move;

  SubjectWork(AlignedWorkMapper mapper, long course, String sections, Subject from, Subject to) {
    this.mapper = mapper;
    this.from = from;
    this.to = to;
    this.move =
        new SubjectMove(course, sections, task(from), standard(from), task(to), standard(to));
  }

  private static boolean isTask(Subject subject) {
    return subject.type() == DataType.GRADING_TASKS;
  }

  private static @Nullable Long task(Subject subject) {
    return isTask(subject) ? Long.valueOf(subject.id()) : null;
  }

  private static @Nullable Long standard(Subject subject) {
    return isTask(subject) ? null : Long.valueOf(subject.id());
  }

  @Override
  public WorkFacts facts(Set<Long> strangers) {
    List<PostedForBoth> posted =
        mapper.postedForBoth(move).stream()
            .map(row -> new PostedForBoth(row.section(), row.term(), row.student()))
            .toList();
    return new WorkFacts(strangers, isThere(from), isThere(to), List.of(), posted);
  }

  private boolean isThere(Subject subject) {
    return isTask(subject)
        ? mapper.hasTask(move.course(), subject.id())
        : mapper.hasStandard(move.course(), subject.id());
  }

  @Override
  public Realigned apply() {
    long assignments = mapper.assignmentsOfSubject(move);
    mapper.mergeSubject(move);
    mapper.moveAlignments(move);
    return new Realigned(assignments, mapper.moveGrades(move), mapper.moveComments(move));
  }
}
