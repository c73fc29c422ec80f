package org.cascade.application.push;

/**
 * The right to work on a job. Each taking raises the job's epoch; a transaction of an older epoch
 * refuses to commit, so a server that was thought dead cannot write after another one took over.
 */
public record JobLease(JobId job, int epoch) {}
