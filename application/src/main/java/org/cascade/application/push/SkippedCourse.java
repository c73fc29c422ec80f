package org.cascade.application.push;

import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.Reason;

/**
 * A course linked to a master in scope that a push leaves alone whole (S-1).
 *
 * @param reason IGNORE_MASTER_PUSH or SCHOOL_NOT_ON_CATALOG
 * @param ignoring whether it ignores pushes, whatever the reason
 */
public record SkippedCourse(
    PushTarget target,
    CourseFacts.Title title,
    String masterNumber,
    Reason reason,
    boolean ignoring) {}
