package org.cascade.persistence.content;

/**
 * A record's content as read.
 *
 * @param courseId 0 for a master's
 * @param content a JSON object: values by the names that people know the fields by
 */
record ContentRow(long courseId, long id, String content) {}
