package org.cascade.application.testing;

import org.cascade.application.catalog.Catalogs;
import org.cascade.application.push.LinkedCourses;
import org.cascade.application.push.PushJobs;
import org.cascade.application.push.PushScopes;

/** The outbound ports of one adapter, all over the same district. */
public record Ports(PushScopes scopes, LinkedCourses courses, PushJobs jobs, Catalogs catalogs) {}
