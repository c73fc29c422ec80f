package org.cascade.persistence.content;

/**
 * A record's content as read.
 *
 * @param courseId 0 for a master's
 * @param sectionId 0 but for a section's
 * @param content a JSON object: values by the names that people know the fields by
 */
record ContentRow(long courseId, long sectionId, long id, String content) {}
