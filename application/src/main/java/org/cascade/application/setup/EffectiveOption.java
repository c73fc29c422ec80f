package org.cascade.application.setup;

import java.util.Optional;
import org.cascade.application.resource.Kept;
import org.cascade.domain.push.Subject;

/**
 * How the grade of a task or standard is calculated at a section in a term (T-11).
 *
 * @param term the id of the name of a term in which the section meets
 * @param record what says it; absent where nothing is calculated because nothing says how
 * @param isReadOnly whether the teacher cannot change it
 */
public record EffectiveOption(
    Subject subject, long term, Optional<Kept<SetupId, SetupRecord>> record, boolean isReadOnly) {}
