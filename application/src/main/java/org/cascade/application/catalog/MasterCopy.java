package org.cascade.application.catalog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;

/**
 * A new master that is to have what another one has (K-5).
 *
 * @param info of the new one: its number and name, and what the other attributes are if they are
 *     not copied
 * @param types what is copied
 */
public record MasterCopy(MasterId source, CatalogId catalog, CourseInfo info, Set<DataType> types) {
  public MasterCopy {
    types = Collections.unmodifiableSet(new TreeSet<>(types));
  }

  /** The new master, its setup apart. */
  public Master of(CourseInfo source) {
    return new Master(catalog, types.contains(DataType.COURSE_INFO) ? renamed(source) : info, 0);
  }

  private CourseInfo renamed(CourseInfo source) {
    Map<CourseAttribute, String> attributes = new EnumMap<>(source.attributes());
    for (CourseAttribute own : Set.of(CourseAttribute.NUMBER, CourseAttribute.NAME)) {
      attributes.put(own, info.value(own));
    }
    return new CourseInfo(attributes, source.customFields());
  }
}
