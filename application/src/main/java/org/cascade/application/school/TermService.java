package org.cascade.application.school;

import jakarta.inject.Inject;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.ResourceService;

/** The terms as callers see and change them. */
public final class TermService extends ResourceService<TermId, Term, TermFilter>
    implements ManageTerms {
  @Inject
  public TermService(Terms resources) {
    super(resources, ErrorReason.TERM_NOT_FOUND);
  }

  @Override
  protected String title(TermId id) {
    return "term " + id.value();
  }
}
