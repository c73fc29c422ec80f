package org.cascade.persistence.work;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Subject;
import org.cascade.domain.push.WorkQuestion;
import org.cascade.domain.push.WorkQuestion.ForSubjects;
import org.cascade.domain.push.WorkQuestion.InCategory;
import org.cascade.domain.push.WorkQuestion.OfTest;
import org.cascade.persistence.database.JsonText;

/** Answers questions about student work, all of one kind with one statement. */
public final class StudentWork {
  /** Which statement answers. */
  private enum Kind {
    /** One task in the whole course: what nearly every question is, so it is answered by index. */
    ONE_TASK,
    /** The same of a standard. */
    ONE_STANDARD,
    SUBJECTS,
    COURSE_CATEGORY,
    SECTION_CATEGORY,
    TEST;

    List<WorkRow> answers(WorkMapper mapper, String questions) {
      return switch (this) {
        case ONE_TASK -> mapper.ofTasks(questions);
        case ONE_STANDARD -> mapper.ofStandards(questions);
        case SUBJECTS -> mapper.ofSubjects(questions);
        case COURSE_CATEGORY -> mapper.inCourseCategories(questions);
        case SECTION_CATEGORY -> mapper.inSectionCategories(questions);
        case TEST -> mapper.ofTests(questions);
      };
    }
  }

  /** A question with its course. */
  private record Asked(CourseId course, WorkQuestion question) {}

  private final List<Asked> asked = new ArrayList<>();
  private final Map<Kind, JsonText> texts = new EnumMap<>(Kind.class);

  private StudentWork() {}

  public static Class<?>[] mappers() {
    return new Class<?>[] {
      WorkMapper.class,
      PlaceMapper.class,
      AssignmentMapper.class,
      ScoreMapper.class,
      PostingMapper.class,
      AssessmentScoreMapper.class
    };
  }

  /** An answer to every question, none being one too. */
  public static Map<CourseId, Map<WorkQuestion, Evidence>> answers(
      SqlSession session, Map<CourseId, Set<WorkQuestion>> questions) {
    StudentWork work = new StudentWork();
    questions.forEach((course, all) -> all.forEach(question -> work.ask(course, question)));
    return work.answers(session.getMapper(WorkMapper.class));
  }

  private void ask(CourseId course, WorkQuestion question) {
    Kind kind = kind(question);
    JsonText text = texts.computeIfAbsent(kind, key -> new JsonText());
    text.row().number(asked.size()).number(course.value());
    write(question, kind, text);
    text.end();
    asked.add(new Asked(course, question));
  }

  private static Kind kind(WorkQuestion question) {
    if (question instanceof ForSubjects work) {
      return kind(work);
    }
    if (question instanceof InCategory category) {
      return category.owner().isSection() ? Kind.SECTION_CATEGORY : Kind.COURSE_CATEGORY;
    }
    return Kind.TEST;
  }

  private static Kind kind(ForSubjects work) {
    if (work.within().isSection() || work.subjects().size() != 1) {
      return Kind.SUBJECTS;
    }
    return only(work).type() == DataType.GRADING_TASKS ? Kind.ONE_TASK : Kind.ONE_STANDARD;
  }

  private static Subject only(ForSubjects work) {
    return work.subjects().iterator().next();
  }

  private static void write(WorkQuestion question, Kind kind, JsonText text) {
    if (question instanceof ForSubjects work && kind == Kind.SUBJECTS) {
      text.number(work.within().section())
          .json(ids(work, DataType.GRADING_TASKS))
          .json(ids(work, DataType.STANDARDS));
    } else if (question instanceof ForSubjects work) {
      text.number(only(work).id());
    } else if (question instanceof InCategory category) {
      if (kind == Kind.SECTION_CATEGORY) {
        text.number(category.owner().section());
      }
      text.number(category.row());
    } else if (question instanceof OfTest of) {
      text.number(of.test());
    }
  }

  private static String ids(ForSubjects work, DataType type) {
    JsonText ids = new JsonText();
    work.subjects().stream()
        .filter(subject -> subject.type() == type)
        .mapToLong(Subject::id)
        .sorted()
        .forEach(ids::number);
    return ids.toString();
  }

  private Map<CourseId, Map<WorkQuestion, Evidence>> answers(WorkMapper mapper) {
    Map<CourseId, Map<WorkQuestion, Evidence>> answers = new HashMap<>();
    asked.forEach(one -> put(answers, one, Evidence.NONE));
    texts.forEach(
        (kind, text) ->
            kind.answers(mapper, text.toString())
                .forEach(row -> put(answers, asked.get(row.question()), row.evidence())));
    return answers;
  }

  private static void put(
      Map<CourseId, Map<WorkQuestion, Evidence>> answers, Asked asked, Evidence evidence) {
    answers
        .computeIfAbsent(asked.course(), course -> new HashMap<>())
        .put(asked.question(), evidence.exists() ? evidence : Evidence.NONE);
  }
}
