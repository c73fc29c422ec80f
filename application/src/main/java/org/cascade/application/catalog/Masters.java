package org.cascade.application.catalog;

import org.cascade.application.resource.Resources;
import org.cascade.domain.district.MasterId;

/** Outbound: course masters. */
public interface Masters extends Resources<MasterId, Master, MasterFilter> {}
