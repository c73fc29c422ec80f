package org.cascade.grpc.resource;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseInfo;

/**
 * Course Info on the wire: a field for each attribute, of the same name, but for those that stand
 * beside it. In the application values are texts as the database writes them.
 */
public final class CourseInfoWire {
  private static final List<CourseAttribute> BESIDE =
      List.of(CourseAttribute.NUMBER, CourseAttribute.NAME, CourseAttribute.ACTIVE);

  private CourseInfoWire() {}

  public static org.cascade.proto.v1.CourseInfo message(CourseInfo info) {
    org.cascade.proto.v1.CourseInfo.Builder message = org.cascade.proto.v1.CourseInfo.newBuilder();
    info.attributes()
        .forEach(
            (attribute, value) -> {
              if (!BESIDE.contains(attribute)) {
                FieldDescriptor field = field(attribute);
                message.setField(field, wire(field, value));
              }
            });
    return message.putAllCustomFields(info.customFields()).build();
  }

  private static FieldDescriptor field(CourseAttribute attribute) {
    return Objects.requireNonNull(
        org.cascade.proto.v1.CourseInfo.getDescriptor()
            .findFieldByName(attribute.name().toLowerCase(Locale.ROOT)));
  }

  private static Object wire(FieldDescriptor field, String value) {
    return switch (field.getJavaType()) {
      case BOOLEAN -> value.equals("1");
      case INT -> Integer.valueOf(value);
      case MESSAGE -> Amounts.message(new BigDecimal(value));
      default -> value;
    };
  }

  public static CourseInfo info(
      String number, String name, boolean active, org.cascade.proto.v1.CourseInfo message) {
    Map<CourseAttribute, String> attributes = new EnumMap<>(CourseAttribute.class);
    attributes.put(CourseAttribute.NUMBER, number);
    attributes.put(CourseAttribute.NAME, name);
    attributes.put(CourseAttribute.ACTIVE, flag(active));
    for (CourseAttribute attribute : CourseAttribute.values()) {
      if (!BESIDE.contains(attribute)) {
        String value = text(field(attribute), message);
        if (!value.isEmpty()) {
          attributes.put(attribute, value);
        }
      }
    }
    Map<String, String> customFields = new HashMap<>(message.getCustomFieldsMap());
    customFields.values().removeIf(String::isEmpty);
    return new CourseInfo(attributes, customFields);
  }

  private static String flag(boolean value) {
    return value ? "1" : "0";
  }

  /** Empty where it is blank. */
  private static String text(FieldDescriptor field, org.cascade.proto.v1.CourseInfo message) {
    if (field.hasPresence() && !message.hasField(field)) {
      return "";
    }
    Object value = message.getField(field);
    if (field.getJavaType() == JavaType.BOOLEAN) {
      return flag((Boolean) value);
    }
    return value instanceof Decimal amount
        ? Amounts.value(amount).toPlainString()
        : value.toString();
  }
}
