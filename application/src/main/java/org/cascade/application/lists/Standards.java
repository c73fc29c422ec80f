package org.cascade.application.lists;

import org.cascade.application.resource.Resources;

/** Outbound: standards of the standards bank. */
public interface Standards extends Resources<StandardId, Standard, StandardFilter> {}
