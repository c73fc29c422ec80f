package org.cascade.persistence.push;

import com.google.gson.JsonObject;
import java.util.Set;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.CompositeChildren;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.SetupLine;
import org.cascade.domain.push.Subject;
import org.cascade.persistence.database.JsonText;

/** Keys and children of records as statements take them. */
final class RecordKeys {
  private RecordKeys() {}

  /** A master's record by its id; a course's by its key, as this push may have made it. */
  static void writeAbove(SetupLine line, JsonText target) {
    if (line.owner().isSection()) {
      write(line.requireAbove().key(), target);
    } else {
      target.number(line.requireAbove().id());
    }
  }

  /** The name key, or [subject, term name]; the subject is minus the id of a standard. */
  private static void write(RecordKey key, JsonText target) {
    if (key instanceof RecordKey.Named named) {
      target.text(named.name().text());
    } else if (key instanceof RecordKey.SubjectTerm pair) {
      boolean isTask = pair.subject().type() == DataType.GRADING_TASKS;
      long id = pair.subject().id();
      target.row().number(isTask ? id : -id).number(pair.term()).end();
    } else {
      throw new IllegalArgumentException("sections have no copies of " + key);
    }
  }

  /** [tasks], [standards]; nothing if there are neither. */
  static void writeSubjects(Set<Subject> subjects, JsonText target) {
    if (!subjects.isEmpty()) {
      target.json(ids(subjects, DataType.GRADING_TASKS)).json(ids(subjects, DataType.STANDARDS));
    }
  }

  private static String ids(Set<Subject> subjects, DataType type) {
    return Ids.sorted(
        subjects.stream().filter(subject -> subject.type() == type).toList(), Subject::id);
  }

  /** The children of a composite as its row keeps them; nothing if there are none. */
  static void writeChildren(String children, JsonText target) {
    if (!children.isEmpty()) {
      JsonObject weights = new JsonObject();
      CompositeChildren.weights(children).forEach(weights::addProperty);
      target.json(weights.toString());
    }
  }
}
