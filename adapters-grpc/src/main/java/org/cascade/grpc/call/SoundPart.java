package org.cascade.grpc.call;

import build.buf.validate.FieldPath;
import build.buf.validate.FieldPathElement;
import build.buf.validate.ValidateProto;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cascade.application.FieldViolation;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a request without the fields that break rules of the protos: what else is wrong
 * with it can be said in the same answer.
 */
final class SoundPart {
  private final Message.Builder part;
  private final Set<String> broken = new HashSet<>();

  SoundPart(Message request) {
    part = request.toBuilder();
  }

  /**
   * Leaves a field out.
   *
   * @param text of the path, as callers know it
   */
  void leaveOut(FieldPath path, String text) {
    broken.add(text);
    if (path.getElementsCount() > 0) {
      leaveOut(part, path.getElementsList(), "");
    }
  }

  private void leaveOut(Message.Builder message, List<FieldPathElement> path, String before) {
    FieldPathElement first = path.get(0);
    FieldDescriptor field =
        message.getDescriptorForType().findFieldByNumber(first.getFieldNumber());
    if (field == null) {
      return;
    }
    breakChoice(field.getRealContainingOneof(), before);
    if (field.isRepeated() && first.hasIndex() && field.getJavaType() == JavaType.MESSAGE) {
      leaveOutOfElement(message, field, path, before);
    } else if (isMask(field)) {
      message.setField(field, allowed(field, (Message) message.getField(field)));
    } else if (path.size() == 1 || field.isRepeated()) {
      message.clearField(field);
    } else {
      message.setField(field, within((Message) message.getField(field), path, before));
    }
  }

  private static boolean isMask(FieldDescriptor field) {
    return !field.isRepeated()
        && field.getJavaType() == JavaType.MESSAGE
        && field.getMessageType().equals(FieldMask.getDescriptor());
  }

  /** Of a mask the paths that may be there: what they set is looked at. */
  private static FieldMask allowed(FieldDescriptor field, Message mask) {
    List<String> open =
        field.getOptions().getExtension(ValidateProto.field).getFieldMask().getInList();
    return FieldMask.newBuilder()
        .addAllPaths(
            ((FieldMask) mask)
                .getPathsList().stream()
                    .filter(path -> open.stream().anyMatch(root -> FieldPaths.isWithin(path, root)))
                    .toList())
        .build();
  }

  /** Of a list that is not left out as a whole. */
  private void leaveOutOfElement(
      Message.Builder message, FieldDescriptor list, List<FieldPathElement> path, String before) {
    int index = Math.toIntExact(path.get(0).getIndex());
    if (index < message.getRepeatedFieldCount(list)) {
      Message element = (Message) message.getRepeatedField(list, index);
      message.setRepeatedField(list, index, within(element, path, before));
    }
  }

  /** Where one of several fields is to be there, all of them are said by the name of the choice. */
  private void breakChoice(@Nullable OneofDescriptor choice, String before) {
    if (choice != null) {
      broken.add(before + choice.getName());
    }
  }

  private Message within(Message inner, List<FieldPathElement> path, String before) {
    Message.Builder left = inner.toBuilder();
    if (path.size() == 1) {
      left.clear();
    } else {
      String at = FieldPaths.text(FieldPath.newBuilder().addElements(path.get(0)).build());
      leaveOut(left, path.subList(1, path.size()), before + at + ".");
    }
    return left.build();
  }

  /** What its reader finds, but for what follows from fields that are left out. */
  List<FieldViolation> faults(ReadsRequests reader) {
    return reader.faults(part.build(), broken).stream()
        .filter(fault -> broken.stream().noneMatch(path -> areNested(path, fault.field())))
        .toList();
  }

  private static boolean areNested(String one, String other) {
    return FieldPaths.isWithin(one, other) || FieldPaths.isWithin(other, one);
  }
}
