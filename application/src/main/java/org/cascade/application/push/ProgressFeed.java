package org.cascade.application.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells watchers how pushes stand. Pushes that run in this server say when they got on; those of
 * other servers are looked at every half second. Either way the job's rows are what is told.
 */
@Singleton
public final class ProgressFeed implements WatchPush, AutoCloseable {
  private static final Logger LOG = System.getLogger(ProgressFeed.class.getName());
  private static final long POLL_MILLIS = 500;

  private final PushJobs jobs;
  private final Map<JobId, Set<Follower>> followers = new ConcurrentHashMap<>();
  private final Set<JobId> toTell = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread daemon = new Thread(task, "push-progress");
            daemon.setDaemon(true);
            return daemon;
          });

  @Inject
  public ProgressFeed(PushJobs jobs) {
    this.jobs = jobs;
    Future<?> unused =
        thread.scheduleWithFixedDelay(
            () -> followers.keySet().forEach(this::tell),
            POLL_MILLIS,
            POLL_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  @Override
  public Watch watch(JobId id, Consumer<PushJob> listener) {
    PushJob job = jobs.find(id).orElseThrow(() -> PushesService.notFound(id));
    Follower follower = new Follower(id, listener);
    follower.tell(job);
    if (!job.state().hasEnded()) {
      follow(id, follower);
      changed(id);
    }
    return follower;
  }

  /**
   * In one step with what takes followers away, or one could be left in a set that nobody looks at.
   */
  private void follow(JobId id, Follower follower) {
    followers.compute(
        id,
        (key, watching) -> {
          Set<Follower> all = watching == null ? ConcurrentHashMap.newKeySet() : watching;
          all.add(follower);
          return all;
        });
  }

  /** Has the watchers of a push told soon; many calls become one. */
  public void changed(JobId id) {
    if (followers.containsKey(id) && toTell.add(id)) {
      thread.execute(() -> tell(id));
    }
  }

  private void tell(JobId id) {
    toTell.remove(id);
    try {
      jobs.find(id).ifPresent(job -> tell(id, job));
    } catch (RuntimeException failure) {
      LOG.log(
          Level.WARNING, "cannot read how push " + id.value() + " stands: " + failure.getMessage());
    }
  }

  private void tell(JobId id, PushJob job) {
    Set<Follower> told = job.state().hasEnded() ? followers.remove(id) : followers.get(id);
    if (told != null) {
      told.forEach(follower -> follower.tell(job));
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private final class Follower implements Watch {
    private final JobId id;
    private final Consumer<PushJob> listener;
    private boolean ended;

    Follower(JobId id, Consumer<PushJob> listener) {
      this.id = id;
      this.listener = listener;
    }

    synchronized void tell(PushJob job) {
      if (!ended) {
        ended = job.state().hasEnded();
        listener.accept(job);
      }
    }

    @Override
    public void close() {
      followers.computeIfPresent(
          id,
          (key, watching) -> {
            watching.remove(this);
            return watching.isEmpty() ? null : watching;
          });
    }
  }
}
