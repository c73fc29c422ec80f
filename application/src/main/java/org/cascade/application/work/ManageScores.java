package org.cascade.application.work;

import org.cascade.application.resource.ManageResources;

/** Reads and changes scores for assignments. */
public interface ManageScores extends ManageResources<ScoreId, Score, ScoreFilter> {}
