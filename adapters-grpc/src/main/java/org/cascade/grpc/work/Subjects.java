package org.cascade.grpc.work;

import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Subject;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.Names;
import org.cascade.proto.v1.Alignment;
import org.jspecify.annotations.Nullable;

/** What work is for. */
final class Subjects {
  private static final int STUDENT_LIMIT = 50;

  private Subjects() {}

  /** Absent if none is named. */
  static @Nullable Subject of(Alignment alignment) {
    return switch (alignment.getSubjectCase()) {
      case TASK -> Subject.task(ResourceNames.id(alignment.getTask()));
      case STANDARD -> Subject.standard(ResourceNames.id(alignment.getStandard()));
      case SUBJECT_NOT_SET -> null;
    };
  }

  /**
   * The task or standard of a name that has been validated; some task if there is none.
   *
   * @param name "tasks/7" or "standards/7"; empty if none is named
   */
  static Subject required(String name, Faults faults) {
    if (name.isEmpty()) {
      faults.add("subject", "is required: a task or a standard");
      return Subject.task(1);
    }
    return name.startsWith("tasks/")
        ? Subject.task(ResourceNames.id(name))
        : Subject.standard(ResourceNames.id(name));
  }

  static String name(Subject subject) {
    return (subject.type() == DataType.GRADING_TASKS ? "tasks/" : "standards/") + subject.id();
  }

  /** The field of messages that names one. */
  static String field(Subject subject) {
    return subject.type() == DataType.GRADING_TASKS ? "task" : "standard";
  }

  /** The row in the name of a record of setup; absent if none is named. */
  static @Nullable Long row(String name) {
    return name.isEmpty() ? null : Long.valueOf(name.substring(name.lastIndexOf('/') + 1));
  }

  /** A student, who has to be named. */
  static String student(String student, Faults faults) {
    return Names.number(student, "student", STUDENT_LIMIT, faults);
  }

  /** A text that has been validated but for being there. */
  static String text(String text, String field, int limit, Faults faults) {
    if (text.isEmpty()) {
      faults.addMissing(field, limit);
    }
    return text;
  }
}
