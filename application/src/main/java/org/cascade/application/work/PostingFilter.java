package org.cascade.application.work;

import java.util.Optional;
import org.cascade.domain.district.SectionId;

/** Chooses what is posted in a section. */
public record PostingFilter(SectionId section, Optional<String> student) {}
