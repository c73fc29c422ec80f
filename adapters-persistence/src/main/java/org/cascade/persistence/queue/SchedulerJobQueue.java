package org.cascade.persistence.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.cascade.application.push.JobId;
import org.cascade.application.push.JobQueue;
import org.cascade.application.push.PushJobs;
import org.cascade.application.push.RunPush;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue as tasks of a scheduling library in the district's database: whichever server is alive
 * picks a job and works on it; when it dies, another one does. The jobs' own rows say what there is
 * to do; a sweep gives every unfinished job a task.
 */
@Singleton
public final class SchedulerJobQueue implements JobQueue, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SchedulerJobQueue.class);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration SWEEP = Duration.ofSeconds(10);
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final RunPush runPush;
  private final OneTimeTask<Void> push;
  private final Scheduler scheduler;
  private final PushJobs jobs;

  /** On a thread of its own: pushes that take long must not keep it waiting. */
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread daemon = new Thread(work, "push-sweep");
            daemon.setDaemon(true);
            return daemon;
          });

  @Inject
  public SchedulerJobQueue(
      DataSource dataSource, PushJobs jobs, RunPush runPush, QueueSettings settings) {
    this.runPush = runPush;
    this.jobs = jobs;
    this.push =
        Tasks.oneTime("push")
            .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
            .execute((task, context) -> runPush.run(new JobId(Long.parseLong(task.getId()))));
    this.scheduler =
        Scheduler.create(dataSource, push)
            .schedulerName(new SchedulerName.Fixed("cascade-" + UUID.randomUUID()))
            .threads(settings.jobsAtOnce())
            .pollingInterval(settings.heartbeat())
            .heartbeatInterval(settings.heartbeat())
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .alwaysPersistTimestampInUTC()
            .enableImmediateExecution()
            .shutdownMaxWait(Duration.ofMinutes(1))
            .build();
  }

  /** Begins to work on jobs, those first that were left unfinished. */
  public void start() {
    scheduler.start();
    Future<?> unused =
        sweeper.scheduleWithFixedDelay(this::sweep, 0, SWEEP.toSeconds(), TimeUnit.SECONDS);
  }

  private void sweep() {
    try {
      jobs.unfinished().forEach(this::enqueue);
    } catch (RuntimeException failure) {
      LOG.warn("cannot look for unfinished pushes: {}", failure.getMessage());
    }
  }

  @Override
  public void enqueue(JobId job) {
    scheduler.scheduleIfNotExists(push.instance(Long.toString(job.value())), Instant.now());
  }

  /** Lets the ranges under way finish and works on nothing more. */
  @Override
  public void close() {
    runPush.stop();
    sweeper.shutdownNow();
    scheduler.stop();
  }
}
