package org.cascade.application.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.cascade.application.push.PushTarget;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.CourseStatus;

/**
 * A course that is linked to a master, and how it stands to it (domain.md §3).
 *
 * @param unlinked how many records of each locked type are UNLINKED; a type without any is linked
 */
public record CourseStatusRow(
    PushTarget target, CourseFacts.Title title, CourseStatus status, Map<DataType, Long> unlinked) {
  public CourseStatusRow {
    unlinked = Collections.unmodifiableMap(new TreeMap<>(unlinked));
  }
}
