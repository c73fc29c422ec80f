package org.cascade.application.work;

import org.cascade.domain.district.SectionId;
import org.cascade.domain.push.Subject;

/**
 * A grade or a comment that is posted for a student.
 *
 * @param subject the task or standard of the course
 * @param term the id of a term in which the section meets
 * @param text the grade, or the comment
 */
public record Posting(SectionId section, Subject subject, long term, String student, String text) {}
