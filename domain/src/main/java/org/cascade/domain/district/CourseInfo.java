package org.cascade.domain.district;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The Course Info of a master or a course. Values are canonical text as the database writes it
 * (decimals with their full scale, flags as 0 and 1) and are compared as written; a blank attribute
 * has no entry.
 */
public record CourseInfo(
    Map<CourseAttribute, String> attributes, Map<String, String> customFields) {
  public CourseInfo {
    EnumMap<CourseAttribute, String> ordered = new EnumMap<>(CourseAttribute.class);
    ordered.putAll(attributes);
    attributes = ordered;
    customFields = new TreeMap<>(customFields);
  }

  /** The value of an attribute, or the empty text where it is blank. */
  public String value(Attribute attribute) {
    return attribute instanceof CustomField custom
        ? customFields.getOrDefault(custom.name(), "")
        : attributes.getOrDefault(attribute, "");
  }

  public Set<String> customFieldNames() {
    return customFields.keySet();
  }
}
