package org.cascade.server.bite.unmarked;

import org.cascade.it.architecture.Breaks;

@Breaks("EVERY_PACKAGE_IS_NULL_MARKED")
interface NotNullMarked {}
