package org.cascade.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import build.buf.validate.FieldRules;
import build.buf.validate.Int32Rules;
import build.buf.validate.StringRules;
import build.buf.validate.ValidateProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import com.google.type.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cascade.proto.v1.CatalogServiceOuterClass;
import org.cascade.proto.v1.CourseServiceOuterClass;
import org.cascade.proto.v1.ListServiceOuterClass;
import org.cascade.proto.v1.SchoolServiceOuterClass;
import org.cascade.proto.v1.SectionServiceOuterClass;
import org.cascade.proto.v1.SetupServiceOuterClass;
import org.cascade.proto.v1.WorkServiceOuterClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule of every field of the calls for resources, at any depth: a request that breaks it is
 * refused, and the field is named.
 */
class ResourceRulesTest {
  private static final Validator VALIDATOR = ValidatorFactory.newBuilder().build();
  private static final Set<String> OLDER = Set.of("GetCatalogRequest");

  /** A field of a request, by the way that leads to it. */
  private record Rule(Descriptor request, List<FieldDescriptor> path) {
    FieldDescriptor field() {
      return path.get(path.size() - 1);
    }

    FieldRules rules() {
      return field().getOptions().getExtension(ValidateProto.field);
    }

    @Override
    public String toString() {
      return path.stream()
          .map(FieldDescriptor::getName)
          .collect(Collectors.joining(".", request.getName() + ".", ""));
    }
  }

  /** Whether the request is of a call that all resources have. */
  static boolean isOfAResource(Descriptor request) {
    return !OLDER.contains(request.getName())
        && request
            .getName()
            .matches("(Get|List|Create|BatchCreate|Update|Delete|Copy)[A-Z]\\w+Request")
        && resourceFiles().anyMatch(file -> file.equals(request.getFile()));
  }

  private static Stream<FileDescriptor> resourceFiles() {
    return Stream.of(
        CatalogServiceOuterClass.getDescriptor(),
        CourseServiceOuterClass.getDescriptor(),
        ListServiceOuterClass.getDescriptor(),
        SchoolServiceOuterClass.getDescriptor(),
        SetupServiceOuterClass.getDescriptor(),
        SectionServiceOuterClass.getDescriptor(),
        WorkServiceOuterClass.getDescriptor());
  }

  static Stream<Rule> rules() {
    return resourceFiles()
        .flatMap(file -> file.getMessageTypes().stream())
        .filter(ResourceRulesTest::isOfAResource)
        .flatMap(request -> rules(request, request, List.of()));
  }

  private static Stream<Rule> rules(
      Descriptor request, Descriptor message, List<FieldDescriptor> before) {
    return message.getFields().stream()
        .flatMap(
            field -> {
              List<FieldDescriptor> path = new ArrayList<>(before);
              path.add(field);
              Stream<Rule> own =
                  field.getOptions().hasExtension(ValidateProto.field)
                      ? Stream.of(new Rule(request, path))
                      : Stream.empty();
              boolean isMessage =
                  field.getJavaType() == JavaType.MESSAGE
                      && field.getMessageType().getFile().getPackage().equals("cascade.v1")
                      && !field.isMapField();
              return Stream.concat(
                  own, isMessage ? rules(request, field.getMessageType(), path) : Stream.empty());
            });
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRequestThatBreaksItIsRefused(Rule rule) throws ValidationException {
    Set<String> named =
        VALIDATOR.validate(broken(rule)).getViolations().stream()
            .map(violation -> violation.toProto().getField())
            .map(
                path ->
                    path.getElementsList().stream()
                        .map(element -> element.getFieldName())
                        .collect(Collectors.joining(".")))
            .collect(Collectors.toSet());

    assertThat(named)
        .contains(
            rule.path().stream().map(FieldDescriptor::getName).collect(Collectors.joining(".")));
  }

  private static Message broken(Rule rule) {
    return with(rule, DynamicMessage.newBuilder(rule.request()), 0);
  }

  private static Message with(Rule rule, Message.Builder message, int depth) {
    FieldDescriptor field = rule.path().get(depth);
    if (depth == rule.path().size() - 1) {
      breakRule(rule.rules(), field, message);
      return message.build();
    }
    Message inner = with(rule, message.newBuilderForField(field), depth + 1);
    if (field.isRepeated()) {
      message.addRepeatedField(field, inner);
    } else {
      message.setField(field, inner);
    }
    return message.build();
  }

  /** What is required is broken by leaving it out. */
  private static void breakRule(FieldRules rules, FieldDescriptor field, Message.Builder message) {
    if (rules.hasRepeated()) {
      breakList(rules, field, message);
    } else if (rules.hasMap()) {
      Message.Builder entry = message.newBuilderForField(field);
      entry.setField(field.getMessageType().findFieldByName("key"), "");
      message.addRepeatedField(field, entry.build());
    } else if (rules.hasString()) {
      message.setField(field, wrong(rules.getString()));
    } else if (rules.hasInt32()) {
      message.setField(field, wrong(rules.getInt32()));
    } else if (rules.hasInt64()) {
      message.setField(field, rules.getInt64().getGte() - 1);
    } else if (rules.hasEnum()) {
      message.setField(field, unknownWord(field));
    } else if (rules.hasFieldMask()) {
      message.setField(field, FieldMask.newBuilder().addPaths("nonsense").build());
    } else if (rules.getCelCount() > 0 && field.getJavaType() == JavaType.INT) {
      message.setField(field, -1);
    } else if (rules.getCelCount() > 0) {
      message.setField(field, Decimal.newBuilder().setValue("1000000").build());
    }
  }

  private static void breakList(FieldRules rules, FieldDescriptor field, Message.Builder message) {
    for (long item = 0; item <= rules.getRepeated().getMaxItems(); item++) {
      message.addRepeatedField(
          field,
          switch (field.getJavaType()) {
            case MESSAGE -> message.newBuilderForField(field).build();
            case ENUM -> unknownWord(field);
            default -> "item " + item;
          });
    }
  }

  private static Object unknownWord(FieldDescriptor field) {
    return field.getEnumType().findValueByNumberCreatingIfUnknown(99);
  }

  private static String wrong(StringRules rules) {
    return rules.hasMaxLen() ? "x".repeat((int) rules.getMaxLen() + 1) : "?";
  }

  private static int wrong(Int32Rules rules) {
    return rules.hasLte() ? rules.getLte() + 1 : rules.getGte() - 1;
  }
}
