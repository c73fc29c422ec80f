package org.cascade.persistence.database;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.cascade.domain.district.CourseInfo;

/**
 * Course Info as statements write it.
 *
 * @param attributes by their names; blank ones are not there
 * @param customFields a JSON object
 */
public record InfoValues(Map<String, String> attributes, String customFields) {
  public static InfoValues of(CourseInfo info) {
    Map<String, String> attributes = new HashMap<>();
    info.attributes().forEach((attribute, value) -> attributes.put(attribute.name(), value));
    JsonObject customFields = new JsonObject();
    info.customFields().forEach(customFields::addProperty);
    return new InfoValues(attributes, customFields.toString());
  }
}
