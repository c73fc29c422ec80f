package org.cascade.persistence.imports;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cascade.application.imports.Content;
import org.cascade.application.imports.ImportField;

/**
 * Reads the content of a row: a JSON object by the names of the fields, null where one is blank.
 */
final class ContentJson {
  private ContentJson() {}

  static Content read(String json) {
    Map<ImportField, List<String>> fields = new EnumMap<>(ImportField.class);
    JsonParser.parseString(json)
        .getAsJsonObject()
        .entrySet()
        .forEach(
            field -> fields.put(ImportField.valueOf(field.getKey()), values(field.getValue())));
    return new Content(fields);
  }

  private static List<String> values(JsonElement value) {
    if (value.isJsonNull()) {
      return List.of();
    }
    return value.isJsonArray()
        ? value.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()
        : List.of(value.getAsString());
  }
}
