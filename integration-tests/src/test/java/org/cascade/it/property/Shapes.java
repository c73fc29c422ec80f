package org.cascade.it.property;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.MessageOrBuilder;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What kinds of messages there are, by the names of their fields. */
final class Shapes {
  private static final String MASK = "google.protobuf.FieldMask";

  private Shapes() {}

  /** A thing of the district: it has a name, and a version or an etag. */
  static boolean isThing(Descriptor type) {
    return type.findFieldByName("name") != null
        && version(type).isPresent()
        && !type.getName().endsWith("Request");
  }

  static Optional<FieldDescriptor> version(Descriptor type) {
    return Stream.of("version", "etag")
        .map(type::findFieldByName)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Which fields of a thing an update is to change. */
  static Optional<FieldDescriptor> mask(Descriptor request) {
    return request.getFields().stream()
        .filter(field -> isMessage(field) && field.getMessageType().getFullName().equals(MASK))
        .findFirst();
  }

  /** The thing that an update changes. */
  static Optional<FieldDescriptor> changedThing(Descriptor request) {
    return request.getFields().stream()
        .filter(field -> isMessage(field) && !field.isRepeated() && isThing(field.getMessageType()))
        .findFirst();
  }

  static boolean isMessage(FieldDescriptor field) {
    return field.getJavaType() == JavaType.MESSAGE;
  }

  static FieldDescriptor field(MessageOrBuilder message, String name) {
    return Objects.requireNonNull(message.getDescriptorForType().findFieldByName(name), name);
  }
}
