package org.cascade.persistence.database;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseInfo;

/**
 * Reads all Course Info columns of a row at once. Mapped to the column {@code custom_fields}; the
 * attributes' columns have the names of the attributes.
 */
public final class CourseInfoHandler extends BaseTypeHandler<CourseInfo> {
  private static final String NO_CUSTOM_FIELDS = "{}";

  @Override
  public CourseInfo getNullableResult(ResultSet row, String customFields) throws SQLException {
    Map<CourseAttribute, String> attributes = new EnumMap<>(CourseAttribute.class);
    for (CourseAttribute attribute : CourseAttribute.values()) {
      String value = row.getString(attribute.name().toLowerCase(Locale.ROOT));
      if (value != null) {
        attributes.put(attribute, value);
      }
    }
    return new CourseInfo(attributes, customFields(row.getString(customFields)));
  }

  private static Map<String, String> customFields(String json) {
    if (json.equals(NO_CUSTOM_FIELDS)) {
      return Map.of();
    }
    Map<String, String> fields = new TreeMap<>();
    JsonParser.parseString(json)
        .getAsJsonObject()
        .entrySet()
        .forEach(
            field -> text(field.getValue()).ifPresent(text -> fields.put(field.getKey(), text)));
    return fields;
  }

  /** What a script has written need not be text: the value is compared as it stands. */
  private static Optional<String> text(JsonElement value) {
    if (value.isJsonNull()) {
      return Optional.empty();
    }
    return Optional.of(value.isJsonPrimitive() ? value.getAsString() : value.toString());
  }

  @Override
  public CourseInfo getNullableResult(ResultSet row, int column) {
    throw new UnsupportedOperationException("Course Info is read by name");
  }

  @Override
  public CourseInfo getNullableResult(CallableStatement call, int column) {
    throw new UnsupportedOperationException("Course Info is read from rows");
  }

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, CourseInfo info, JdbcType type) {
    throw new UnsupportedOperationException("Course Info is copied inside the database");
  }
}
