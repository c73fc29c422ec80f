package org.cascade.it.fields;

import build.buf.validate.FieldRules;
import build.buf.validate.ValidateProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.CourseInfo;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.Entry;
import org.cascade.proto.v1.ImportBatch;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.proto.v1.RollForwardRequest;
import org.cascade.proto.v1.School;
import org.cascade.proto.v1.Score;
import org.cascade.proto.v1.Section;
import org.cascade.proto.v1.TaskSetup;
import org.cascade.proto.v1.WorkPlace;

/** The messages and enums of cascade.v1. */
final class Wire {
  private static final List<FileDescriptor> FILES =
      List.of(
          Catalog.getDescriptor().getFile(),
          ImportBatch.getDescriptor().getFile(),
          PushSpec.getDescriptor().getFile(),
          ReportSpec.getDescriptor().getFile(),
          WorkPlace.getDescriptor().getFile(),
          CourseInfo.getDescriptor().getFile(),
          Entry.getDescriptor().getFile(),
          School.getDescriptor().getFile(),
          TaskSetup.getDescriptor().getFile(),
          Section.getDescriptor().getFile(),
          Score.getDescriptor().getFile(),
          RollForwardRequest.getDescriptor().getFile(),
          DataType.getDescriptor().getFile());

  static final Map<String, FieldDescriptor> FIELDS =
      FILES.stream()
          .flatMap(file -> file.getMessageTypes().stream())
          .flatMap(message -> message.getFields().stream())
          .collect(Collectors.toMap(Wire::name, Function.identity()));

  static final Map<String, EnumDescriptor> ENUMS =
      FILES.stream()
          .flatMap(file -> file.getEnumTypes().stream())
          .collect(Collectors.toMap(EnumDescriptor::getName, Function.identity()));

  /** What requests are made of, at any depth. */
  static final Set<Descriptor> REQUESTS = requests();

  private Wire() {}

  static String name(FieldDescriptor field) {
    return field.getContainingType().getName() + "." + field.getName();
  }

  static boolean isOfRequests(FieldDescriptor field) {
    return REQUESTS.contains(field.getContainingType());
  }

  /** The fields of requests that hold values, not messages. */
  static Stream<FieldDescriptor> valuesOfRequests() {
    return fieldsOfRequests()
        .filter(field -> field.getJavaType() != FieldDescriptor.JavaType.MESSAGE);
  }

  static Stream<FieldDescriptor> fieldsOfRequests() {
    return REQUESTS.stream().flatMap(message -> message.getFields().stream());
  }

  static FieldRules rules(FieldDescriptor field) {
    return field.getOptions().getExtension(ValidateProto.field);
  }

  /** The words of an enum: its values without the prefix, and without the one that says nothing. */
  static List<String> words(EnumDescriptor type) {
    String prefix =
        type.getName().replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT) + "_";
    return type.getValues().stream()
        .map(value -> value.getName().substring(prefix.length()))
        .filter(word -> !word.equals("UNSPECIFIED"))
        .toList();
  }

  /** Not of a library, nor the entry of a map. */
  private static boolean isOwn(Descriptor message) {
    return FILES.contains(message.getFile()) && !message.getOptions().getMapEntry();
  }

  private static Set<Descriptor> requests() {
    Set<Descriptor> found = new LinkedHashSet<>();
    Deque<Descriptor> open = new ArrayDeque<>();
    FILES.stream()
        .map(FileDescriptor::getServices)
        .flatMap(Collection::stream)
        .map(ServiceDescriptor::getMethods)
        .flatMap(Collection::stream)
        .map(MethodDescriptor::getInputType)
        .forEach(open::add);
    while (!open.isEmpty()) {
      Descriptor message = open.remove();
      if (found.add(message)) {
        message.getFields().stream()
            .filter(field -> field.getJavaType() == FieldDescriptor.JavaType.MESSAGE)
            .map(FieldDescriptor::getMessageType)
            .filter(Wire::isOwn)
            .forEach(open::add);
      }
    }
    return found;
  }
}
