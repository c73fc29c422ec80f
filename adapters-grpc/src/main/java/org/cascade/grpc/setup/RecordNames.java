package org.cascade.grpc.setup;

import java.util.EnumMap;
import java.util.Map;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupOwner;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.SectionId;
import org.cascade.grpc.call.ResourceNames;

/** The names of setup records on the wire, such as {@code masters/3/categories/9}. */
final class RecordNames {
  private static final Map<DataType, String> COLLECTIONS =
      new EnumMap<>(
          Map.of(
              DataType.GRADING_TASKS, "gradingTasks",
              DataType.STANDARDS, "standards",
              DataType.CATEGORIES, "categories",
              DataType.ASSESSMENTS, "assessments",
              DataType.GRADE_CALC_OPTIONS, "calcOptions",
              DataType.COMPOSITE_GRADES, "composites"));

  private RecordNames() {}

  static String name(SetupId id) {
    return owner(id.owner()) + "/" + COLLECTIONS.get(id.type()) + "/" + id.row();
  }

  static String owner(SetupOwner owner) {
    if (owner instanceof SetupOwner.Course course) {
      return ResourceNames.course(course.id().value());
    } else if (owner instanceof SetupOwner.Section section) {
      return ResourceNames.section(section.id().value());
    }
    return ResourceNames.master(((SetupOwner.Master) owner).id().value());
  }

  /** The owner in a name that has been validated. */
  static SetupOwner owner(String name) {
    long id = ResourceNames.id(name);
    return switch (name.substring(0, name.indexOf('/'))) {
      case "courses" -> new SetupOwner.Course(new CourseId(id));
      case "sections" -> new SetupOwner.Section(new SectionId(id));
      default -> new SetupOwner.Master(new MasterId(id));
    };
  }

  /** The id in a name that has been validated. */
  static SetupId id(String name) {
    String[] parts = name.split("/", -1);
    DataType type =
        COLLECTIONS.entrySet().stream()
            .filter(collection -> collection.getValue().equals(parts[2]))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(name));
    return new SetupId(owner(parts[0] + "/" + parts[1]), type, Long.parseLong(parts[3]));
  }
}
