package org.cascade.application.school;

import org.cascade.application.resource.Resources;

/** Outbound: terms. */
public interface Terms extends Resources<TermId, Term, TermFilter> {}
