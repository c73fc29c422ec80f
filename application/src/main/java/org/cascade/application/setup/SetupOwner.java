package org.cascade.application.setup;

import org.cascade.domain.district.MasterId;

/** Who has setup of its own. */
public sealed interface SetupOwner {
  /** A course master. */
  record Master(MasterId id) implements SetupOwner {}
}
