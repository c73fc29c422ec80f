package org.cascade.it.fields;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import build.buf.validate.RepeatedRules;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cascade.persistence.testing.fields.Bound;
import org.cascade.persistence.testing.fields.FieldTable;
import org.cascade.persistence.testing.fields.TableField;
import org.cascade.persistence.testing.fields.WireField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/fields.md is held to the protos: where calls carry a field, and within which bounds. */
class FieldTableProtoTest {
  private static final FieldTable TABLE = FieldTable.read();
  private static final Validator VALIDATOR = ValidatorFactory.newBuilder().build();
  private static final int NO_VALUE_OF_ANY_ENUM = 999;

  @Test
  void everyFieldOfAMessageThatThePageNamesIsThere() {
    assertThat(Wire.FIELDS.keySet())
        .containsAll(TABLE.wire().stream().map(WireField::name).toList());
  }

  @Test
  void everyValueOfARequestIsOnThePage() {
    Set<String> named = TABLE.wire().stream().map(WireField::name).collect(Collectors.toSet());

    assertThat(Wire.valuesOfRequests().map(Wire::name)).isNotEmpty().isSubsetOf(named);
  }

  static Stream<WireField> valuesOfRequests() {
    return TABLE.wire().stream()
        .filter(field -> !(field.bound() instanceof Bound.Items))
        .filter(field -> Wire.isOfRequests(descriptor(field)))
        .filter(field -> isTextOrNumber(descriptor(field)));
  }

  private static boolean isTextOrNumber(FieldDescriptor field) {
    return field.getJavaType() != JavaType.ENUM && field.getJavaType() != JavaType.BOOLEAN;
  }

  @ParameterizedTest
  @MethodSource("valuesOfRequests")
  void aRequestMayCarryWhatIsInTheBoundsAndNothingBeyond(WireField field)
      throws ValidationException {
    assertThat(field.sent()).isNotEmpty();
    assertThat(field.refused()).isNotEmpty();
    for (String value : field.sent()) {
      assertThat(isRefused(field, value)).as("refuses '%s'", value).isFalse();
    }
    for (String value : field.refused()) {
      assertThat(isRefused(field, value)).as("refuses '%s'", value).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("valuesOfRequests")
  void aTextOfARequestMayBeEmptyWhereThePageSaysSo(WireField field) throws ValidationException {
    if (descriptor(field).getJavaType() == JavaType.STRING) {
      assertThat(isRefused(field, "")).isEqualTo(!field.sent().contains(""));
    }
  }

  @Test
  void aFlagIsABooleanOnBothSides() {
    assertThat(TABLE.wire())
        .allSatisfy(
            field ->
                assertThat(descriptor(field).getJavaType() == JavaType.BOOLEAN)
                    .as(field.name())
                    .isEqualTo(field.bound() instanceof Bound.YesOrNo));
  }

  static Stream<WireField> words() {
    return TABLE.wire().stream().filter(field -> descriptor(field).getJavaType() == JavaType.ENUM);
  }

  @ParameterizedTest
  @MethodSource("words")
  void theWordsOfAnEnumAreThoseOfThePage(WireField field) {
    FieldDescriptor descriptor = descriptor(field);
    if (field.bound() instanceof Bound.Words list) {
      assertThat(Wire.words(descriptor.getEnumType())).isEqualTo(list.words());
    } else {
      assertThat(field.bound()).isEqualTo(new Bound.WordOf(descriptor.getEnumType().getName()));
    }
  }

  @ParameterizedTest
  @MethodSource("words")
  void anUnknownWordIsRefusedInRequests(WireField field) throws ValidationException {
    FieldDescriptor descriptor = descriptor(field);
    Object unknown =
        descriptor.getEnumType().findValueByNumberCreatingIfUnknown(NO_VALUE_OF_ANY_ENUM);

    assertThat(isRefused(descriptor, unknown)).isEqualTo(Wire.isOfRequests(descriptor));
  }

  @Test
  void theLongestWordOfAnEnumFitsItsColumn() {
    assertThat(TABLE.columns())
        .filteredOn(field -> field.bound() instanceof Bound.WordOf)
        .isNotEmpty()
        .allSatisfy(
            field ->
                assertThat(Wire.words(enumOf(field)))
                    .allSatisfy(word -> assertThat(word.length()).isBetween(1, length(field))));
  }

  private static EnumDescriptor enumOf(TableField field) {
    String type = ((Bound.WordOf) field.bound()).type();
    return requireNonNull(Wire.ENUMS.get(type), type);
  }

  private static int length(TableField field) {
    return Integer.parseInt(field.type().replaceAll("varchar\\((\\d+)\\)", "$1"));
  }

  @Test
  void theListsOfRequestsHaveTheLengthsOfThePage() {
    Map<String, Bound> told = new TreeMap<>();
    TABLE.wire().stream()
        .filter(field -> field.bound() instanceof Bound.Items)
        .forEach(field -> told.put(field.name(), field.bound()));
    Map<String, Bound> held = new TreeMap<>();
    Wire.fieldsOfRequests()
        .filter(field -> Wire.rules(field).getRepeated().hasMaxItems())
        .forEach(field -> held.put(Wire.name(field), items(field)));

    assertThat(told).isNotEmpty().isEqualTo(held);
  }

  private static Bound items(FieldDescriptor field) {
    RepeatedRules rules = Wire.rules(field).getRepeated();
    return new Bound.Items((int) rules.getMinItems(), (int) rules.getMaxItems());
  }

  private static FieldDescriptor descriptor(WireField field) {
    return requireNonNull(Wire.FIELDS.get(field.name()), field.name());
  }

  private static boolean isRefused(WireField field, String value) throws ValidationException {
    FieldDescriptor descriptor = descriptor(field);
    return isRefused(
        descriptor,
        switch (descriptor.getJavaType()) {
          case INT -> Integer.valueOf(value);
          case LONG -> Long.valueOf(value);
          default -> value;
        });
  }

  /** The rest of the message is empty, which may be refused too: only this field is looked at. */
  private static boolean isRefused(FieldDescriptor field, Object value) throws ValidationException {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(field.getContainingType());
    if (field.isRepeated()) {
      message.addRepeatedField(field, value);
    } else {
      message.setField(field, value);
    }
    return refuses(message.build(), field.getName());
  }

  private static boolean refuses(Message message, String field) throws ValidationException {
    return VALIDATOR.validate(message).getViolations().stream()
        .map(violation -> violation.toProto().getField())
        .anyMatch(
            path ->
                path.getElementsCount() > 0 && path.getElements(0).getFieldName().equals(field));
  }
}
