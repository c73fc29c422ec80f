package org.cascade.application.school;

import org.cascade.application.resource.ManageResources;

/** Reads and changes terms. */
public interface ManageTerms extends ManageResources<TermId, Term, TermFilter> {}
