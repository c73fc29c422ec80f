package org.cascade.persistence.queue;

import java.time.Duration;

/**
 * How a server takes part in the queue.
 *
 * @param jobsAtOnce pushes that this server works on at the same time
 * @param heartbeat how often a server says that it is alive; one that has been silent for four
 *     times as long is dead, and another goes on with its pushes
 */
public record QueueSettings(int jobsAtOnce, Duration heartbeat) {}
