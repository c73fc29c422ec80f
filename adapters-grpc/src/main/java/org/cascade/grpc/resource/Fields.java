package org.cascade.grpc.resource;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.MessageOrBuilder;
import java.util.Collection;
import java.util.Objects;

/** Fields of messages by their names. */
public final class Fields {
  private Fields() {}

  public static FieldDescriptor of(MessageOrBuilder message, String name) {
    return Objects.requireNonNull(
        message.getDescriptorForType().findFieldByName(name),
        () -> message.getDescriptorForType().getFullName() + " has no field " + name);
  }

  static boolean has(MessageOrBuilder message, String name) {
    return message.getDescriptorForType().findFieldByName(name) != null;
  }

  static Object get(Message message, String name) {
    return message.getField(of(message, name));
  }

  public static String text(Message message, String name) {
    return (String) get(message, name);
  }

  static int number(Message message, String name) {
    return (Integer) get(message, name);
  }

  /**
   * Whether a path leads into a choice of fields of which the message has another one: nothing is
   * there that it could change, unless others have the one of the path whole.
   */
  static boolean isBeside(Message message, String path, Message others) {
    int dot = path.indexOf('.');
    FieldDescriptor field = of(message, dot < 0 ? path : path.substring(0, dot));
    OneofDescriptor choice = field.getRealContainingOneof();
    if (choice != null && message.hasOneof(choice) && !message.hasField(field)) {
      return dot >= 0 || !others.hasField(field);
    }
    return dot >= 0
        && isBeside(
            (Message) message.getField(field),
            path.substring(dot + 1),
            (Message) others.getField(field));
  }

  /** The message with some of its fields, named by paths, as another one has them. */
  static <M extends Message> M with(M message, Collection<String> paths, M others) {
    Message.Builder merged = message.toBuilder();
    paths.forEach(path -> set(merged, path, others));
    @SuppressWarnings("unchecked")
    M result = (M) merged.build();
    return result;
  }

  private static void set(Message.Builder merged, String path, Message others) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      setWhole(merged, of(merged, path), others);
      return;
    }
    FieldDescriptor field = of(merged, path.substring(0, dot));
    Message.Builder part = ((Message) merged.getField(field)).toBuilder();
    set(part, path.substring(dot + 1), (Message) others.getField(field));
    setPart(merged, field, part.build(), others);
  }

  /** A part of which nothing is left, and which the other one has not, is not there. */
  private static void setPart(
      Message.Builder merged, FieldDescriptor field, Message part, Message others) {
    if (!others.hasField(field) && part.equals(part.getDefaultInstanceForType())) {
      merged.clearField(field);
    } else {
      merged.setField(field, part);
    }
  }

  private static void setWhole(Message.Builder merged, FieldDescriptor field, Message others) {
    if (field.hasPresence() && !others.hasField(field)) {
      merged.clearField(field);
    } else {
      merged.setField(field, others.getField(field));
    }
  }
}
