package org.cascade.application.setup;

import java.util.ArrayList;
import java.util.List;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.jspecify.annotations.Nullable;

/** What a setup record refers to, with the fields of the API that do. */
public final class SetupReferences {
  /** The lists that setup refers to. */
  public enum Target {
    TASK,
    STANDARD,
    TEST,
    SCORE_GROUP,
    GRADING_SCALE,
    TERM_NAME
  }

  /** A field that names an entry of a list. */
  public record Reference(String field, Target target, long id) {}

  /** A field that names a task or standard which the owner has to have. */
  public record Need(String field, Subject subject) {}

  private final List<Reference> lists = new ArrayList<>();
  private final List<Need> needs = new ArrayList<>();

  private SetupReferences(SetupRecord record) {
    key(record);
    content(record.content());
  }

  public static SetupReferences of(SetupRecord record) {
    return new SetupReferences(record);
  }

  public List<Reference> lists() {
    return lists;
  }

  public List<Need> needs() {
    return needs;
  }

  private void key(SetupRecord record) {
    if (record.key() instanceof RecordKey.ListEntry entry) {
      switch (record.type()) {
        case GRADING_TASKS -> list("task.task", Target.TASK, entry.id());
        case STANDARDS -> list("standard.standard", Target.STANDARD, entry.id());
        default -> list("assessment.test", Target.TEST, entry.id());
      }
    } else if (record.key() instanceof RecordKey.SubjectTerm pair) {
      String field = record.type() == DataType.COMPOSITE_GRADES ? "composite" : "calc_option";
      list(field + ".term_name", Target.TERM_NAME, pair.term());
      boolean isTask = pair.subject().type() == DataType.GRADING_TASKS;
      needs.add(new Need(field + (isTask ? ".task" : ".standard"), pair.subject()));
    }
  }

  private void content(Content content) {
    if (content instanceof Content.Task task) {
      list("task.score_group", Target.SCORE_GROUP, task.scoreGroup());
    } else if (content instanceof Content.Standard standard) {
      list("standard.score_group", Target.SCORE_GROUP, standard.scoreGroup());
    } else if (content instanceof Content.Category category) {
      needs("category.tasks", DataType.GRADING_TASKS, category.tasks());
      needs("category.standards", DataType.STANDARDS, category.standards());
    } else if (content instanceof Content.CalcOption option) {
      list("calc_option.grading_scale", Target.GRADING_SCALE, option.gradingScale());
      list("calc_option.cumulative_from", Target.TERM_NAME, option.cumulativeFrom());
    } else if (content instanceof Content.Composite composite) {
      children(composite);
    }
  }

  private void children(Content.Composite composite) {
    int at = 0;
    for (String child : composite.weights().keySet()) {
      String field = "composite.children[" + at + "]";
      String[] parts = child.split(":", -1);
      needs.add(new Need(field + ".task", Subject.task(Long.parseLong(parts[0]))));
      list(field + ".term_name", Target.TERM_NAME, Long.valueOf(parts[1]));
      at++;
    }
  }

  private void list(String field, Target target, @Nullable Long id) {
    if (id != null) {
      lists.add(new Reference(field, target, id));
    }
  }

  private void needs(String field, DataType type, Iterable<Long> ids) {
    int at = 0;
    for (Long id : ids) {
      needs.add(new Need(field + "[" + at + "]", new Subject(type, id)));
      at++;
    }
  }
}
