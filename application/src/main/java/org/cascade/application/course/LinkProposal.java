package org.cascade.application.course;

import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;

/**
 * A course that is linked to no master, though one of the catalog that its school uses has its
 * number. Nobody links it but by a call of its own (K-2).
 */
public record LinkProposal(
    CourseId course,
    MasterId master,
    String school,
    String calendar,
    String number,
    String courseName,
    String masterName) {}
