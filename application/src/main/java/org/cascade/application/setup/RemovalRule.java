package org.cascade.application.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cascade.application.resource.Kept;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;

/** Removing a task or standard removes what is about it, and its mention elsewhere. */
final class RemovalRule {
  private final SetupId id;
  private final List<Kept<SetupId, SetupRecord>> all;

  RemovalRule(SetupId id, List<Kept<SetupId, SetupRecord>> all) {
    this.id = id;
    this.all = all;
  }

  Removal removal() {
    List<SetupId> removed = new ArrayList<>(List.of(id));
    Map<SetupId, Content> changed = new LinkedHashMap<>();
    if (id.type().isSubject()) {
      Subject subject = new Subject(id.type(), id.row());
      for (Kept<SetupId, SetupRecord> record : all) {
        if (isAbout(record.value(), subject)) {
          removed.add(record.id());
        } else if (record.value().content().subjects().contains(subject)) {
          changed.put(record.id(), without(record.value().content(), subject));
        }
      }
    }
    return new Removal(removed, changed);
  }

  /** A calc option of it, or a composite of which it is the parent. */
  private static boolean isAbout(SetupRecord record, Subject subject) {
    return record.key() instanceof RecordKey.SubjectTerm pair && pair.subject().equals(subject);
  }

  private static Content without(Content content, Subject subject) {
    if (content instanceof Content.Category category) {
      boolean isTask = subject.type() == DataType.GRADING_TASKS;
      return new Content.Category(
          category.name(),
          category.weight(),
          category.sequence(),
          category.excludeFromCalculation(),
          category.dropLowest(),
          isTask ? category.standards() : without(category.standards(), subject.id()),
          isTask ? without(category.tasks(), subject.id()) : category.tasks());
    }
    if (content instanceof Content.Composite composite) {
      SortedMap<String, String> weights = new TreeMap<>(composite.weights());
      weights.keySet().removeIf(child -> child.startsWith(subject.id() + ":"));
      return new Content.Composite(weights);
    }
    throw new IllegalArgumentException("nothing in this refers to " + subject);
  }

  private static SortedSet<Long> without(SortedSet<Long> ids, long id) {
    SortedSet<Long> others = new TreeSet<>(ids);
    others.remove(id);
    return others;
  }
}
