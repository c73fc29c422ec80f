package org.cascade.application.work;

import org.cascade.application.resource.Resources;

/** Outbound: scores for assignments. */
public interface Scores extends Resources<ScoreId, Score, ScoreFilter> {}
