package org.cascade.application.catalog;

import org.cascade.application.resource.ManageResources;
import org.cascade.domain.district.MasterId;

/** Reads and changes course masters. */
public interface ManageMasters extends ManageResources<MasterId, Master, MasterFilter> {}
