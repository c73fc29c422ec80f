package org.cascade.application.lists;

import org.cascade.application.resource.ManageResources;

/** Reads and changes standards of the standards bank. */
public interface ManageStandards extends ManageResources<StandardId, Standard, StandardFilter> {}
