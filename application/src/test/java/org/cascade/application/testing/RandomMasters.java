package org.cascade.application.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.World.AboveId;
import org.cascade.application.testing.World.MasterRecord;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;

/** Draws the setup of masters, in which every reference resolves (domain.md §1). */
final class RandomMasters {
  private final World world;
  private final RandomContent draw;
  private long lastId = 10;

  RandomMasters(World world, RandomContent draw) {
    this.world = world;
    this.draw = draw;
  }

  void addRecords(MasterId master) {
    Set<Subject> subjects = new HashSet<>();
    addEntries(DataType.GRADING_TASKS, master, subjects);
    addEntries(DataType.STANDARDS, master, subjects);
    addEntries(DataType.ASSESSMENTS, master, new HashSet<>());
    addCategories(master, subjects);
    addPairs(DataType.GRADE_CALC_OPTIONS, master, subjects);
    addPairs(DataType.COMPOSITE_GRADES, master, subjects);
  }

  private void addEntries(DataType type, MasterId master, Set<Subject> subjects) {
    for (RecordKey key : draw.keys(type)) {
      if (!draw.once(3)) {
        add(type, master, key, content(type));
        if (type.isSubject() && key instanceof RecordKey.ListEntry entry) {
          subjects.add(new Subject(type, entry.id()));
        }
      }
    }
  }

  private Content content(DataType type) {
    return draw.content(type, RandomWorlds.GRADING_SCALES);
  }

  private void addCategories(MasterId master, Set<Subject> subjects) {
    for (String name : draw.differentNames()) {
      Content.Category category = draw.category(name);
      if (draw.once(2) && subjects.containsAll(category.subjects())) {
        add(DataType.CATEGORIES, master, World.named(name), category);
      }
    }
  }

  private void addPairs(DataType type, MasterId master, Set<Subject> subjects) {
    List<RecordKey> keys = draw.keys(type);
    for (RecordKey key : keys.subList(0, keys.size() / 3)) {
      Content content = content(type);
      if (key instanceof RecordKey.SubjectTerm pair
          && subjects.contains(pair.subject())
          && subjects.containsAll(content.subjects())) {
        add(type, master, key, content);
      }
    }
  }

  private void add(DataType type, MasterId master, RecordKey key, Content content) {
    world.masterRecords.put(new AboveId(type, ++lastId), new MasterRecord(master, key, content));
  }
}
