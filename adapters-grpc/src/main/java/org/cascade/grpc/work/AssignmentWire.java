package org.cascade.grpc.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cascade.application.resource.Kept;
import org.cascade.application.work.Assignment;
import org.cascade.application.work.Assignment.Alignment;
import org.cascade.application.work.AssignmentFilter;
import org.cascade.application.work.AssignmentId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.SectionId;
import org.cascade.domain.push.Subject;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Amounts;
import org.cascade.grpc.resource.Dates;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.Names;
import org.cascade.grpc.resource.References;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.proto.v1.ListAssignmentsRequest;

/** Assignments on the wire. */
final class AssignmentWire
    implements ResourceWire<
        org.cascade.proto.v1.Assignment,
        ListAssignmentsRequest,
        AssignmentId,
        Assignment,
        AssignmentFilter> {
  private static final int NAME_LIMIT = 100;

  @Override
  public org.cascade.proto.v1.Assignment message(Kept<AssignmentId, Assignment> kept) {
    Assignment assignment = kept.value();
    org.cascade.proto.v1.Assignment.Builder message =
        org.cascade.proto.v1.Assignment.newBuilder()
            .setName(ResourceNames.assignment(kept.id().value()))
            .setSection(ResourceNames.section(assignment.section().value()))
            .setDisplayName(assignment.name())
            .setEtag(kept.version());
    Optional.ofNullable(assignment.assignedOn())
        .map(Dates::message)
        .ifPresent(message::setAssignedOn);
    Optional.ofNullable(assignment.dueOn()).map(Dates::message).ifPresent(message::setDueOn);
    Optional.ofNullable(assignment.pointsPossible())
        .map(Amounts::message)
        .ifPresent(message::setPointsPossible);
    assignment
        .alignments()
        .forEach(alignment -> message.addAlignments(message(assignment.section(), alignment)));
    return message.build();
  }

  private static org.cascade.proto.v1.Alignment message(SectionId section, Alignment alignment) {
    org.cascade.proto.v1.Alignment.Builder message = org.cascade.proto.v1.Alignment.newBuilder();
    Optional.ofNullable(alignment.category())
        .ifPresent(
            category ->
                message.setCategory(
                    ResourceNames.section(section.value()) + "/categories/" + category));
    Subject subject = alignment.subject();
    if (subject != null && subject.type() == DataType.GRADING_TASKS) {
      message.setTask("tasks/" + subject.id());
    } else if (subject != null) {
      message.setStandard("standards/" + subject.id());
    }
    return message.build();
  }

  @Override
  public Assignment value(org.cascade.proto.v1.Assignment message, Faults faults) {
    LocalDate assignedOn =
        message.hasAssignedOn()
            ? Dates.required(message.getAssignedOn(), "assigned_on", faults)
            : null;
    LocalDate dueOn =
        message.hasDueOn() ? Dates.required(message.getDueOn(), "due_on", faults) : null;
    Dates.inOrder(assignedOn, dueOn, "due_on", "assigned_on", faults);
    return new Assignment(
        new SectionId(References.required(message.getSection(), "section", faults)),
        Names.title(message.getDisplayName(), "display_name", NAME_LIMIT, faults),
        assignedOn,
        dueOn,
        Amounts.valueIf(message.hasPointsPossible(), message.getPointsPossible()),
        alignments(message, faults));
  }

  private static List<Alignment> alignments(
      org.cascade.proto.v1.Assignment message, Faults faults) {
    List<Alignment> alignments = new ArrayList<>();
    for (int at = 0; at < message.getAlignmentsCount(); at++) {
      String field = "alignments[" + at + "]";
      org.cascade.proto.v1.Alignment part = message.getAlignments(at);
      String category = part.getCategory();
      if (!category.isEmpty()
          && !message.getSection().isEmpty()
          && !category.startsWith(message.getSection() + "/")) {
        faults.add(field + ".category", "has to be one of the assignment's section");
      }
      Alignment alignment = new Alignment(Subjects.row(category), Subjects.of(part));
      if (alignment.category() == null && alignment.subject() == null) {
        faults.add(field, "has to name a category, or a task or standard, or both");
      } else if (alignments.contains(alignment)) {
        faults.add(field, "is there twice");
      }
      alignments.add(alignment);
    }
    return alignments;
  }

  @Override
  public AssignmentId id(String name) {
    return new AssignmentId(ResourceNames.id(name));
  }

  @Override
  public AssignmentFilter filter(ListAssignmentsRequest request) {
    return new AssignmentFilter(new SectionId(ResourceNames.id(request.getSection())));
  }

  @Override
  public String nameKey(Kept<AssignmentId, Assignment> kept) {
    return kept.value().name();
  }

  @Override
  public long number(AssignmentId id) {
    return id.value();
  }
}
