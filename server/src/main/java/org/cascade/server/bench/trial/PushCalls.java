package org.cascade.server.bench.trial;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.cascade.persistence.bench.AnswerSum;
import org.cascade.persistence.bench.BenchDistrict;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.CourseCounts;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushResult;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.PushState;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.server.client.CatalogClient;
import org.cascade.server.client.ProgressView;
import org.cascade.server.client.PushClient;
import org.cascade.server.client.ReportClient;
import org.cascade.server.client.ServerConnection;

/** Cascade's calls over gRPC, each to its end. */
public final class PushCalls {
  private static final Set<PushState> ENDS =
      EnumSet.of(PushState.PUSH_STATE_COMPLETED, PushState.PUSH_STATE_COMPLETED_WITH_FAILURES);

  private final PushClient pushes;
  private final ReportClient reports;
  private final CatalogClient catalogs;

  public PushCalls(ServerConnection connection) {
    this.pushes = new PushClient(connection);
    this.reports = new ReportClient(connection);
    this.catalogs = new CatalogClient(connection);
  }

  /** The name of the measured catalog. */
  public String catalog() {
    return catalogs
        .catalog(BenchDistrict.CATALOG)
        .map(Catalog::getName)
        .orElseThrow(() -> new BenchFailedException("The measured catalog is not there."));
  }

  /** Pushes and follows the push to its result. */
  public void push(PushSpec spec) {
    push(spec, (courses, watch) -> {}, new Watch());
  }

  /** Something to look at in each event of a push, such as to stop the watch. */
  interface Look {
    void at(CourseCounts courses, Watch watch);
  }

  /** The same, and looks at every event. */
  void push(PushSpec spec, Look look, Watch watch) {
    String name = pushes.submit(UUID.randomUUID().toString(), spec).getName();
    PushResult result = pushes.watch(name, new Looking(look, watch));
    requireAllPushed(result.getPush());
  }

  /** Records that courses have edited are FAILED in a locked push; no course is. */
  private static void requireAllPushed(Push push) {
    if (!ENDS.contains(push.getState()) || push.getCourses().getFailed() > 0) {
      throw new BenchFailedException(
          "%s ended as %s; nothing in the measured district makes a course fail."
              .formatted(push.getName(), push.getState()));
    }
  }

  private record Looking(Look look, Watch watch) implements ProgressView {
    @Override
    public void show(CourseCounts courses) {
      look.at(courses, watch);
    }

    @Override
    public void interrupted() {
      throw new BenchFailedException("The server went away during a push.");
    }

    @Override
    public void end() {}
  }

  Told preview(PushSpec spec, Watch watch) {
    AnswerSum answer = new AnswerSum(watch::firstRow);
    pushes.preview(
        spec,
        part -> {
          if (part.hasItem()) {
            answer.add(AnswerCells.of(part.getItem()));
          }
        });
    return Told.of(answer);
  }

  Told awaiting(ReportSpec spec, Watch watch) {
    AnswerSum answer = new AnswerSum(watch::firstRow);
    reports.awaiting(
        spec,
        part -> {
          if (part.hasRecord()) {
            answer.add(AnswerCells.of(part.getRecord()));
          }
        });
    return Told.of(answer);
  }

  Told residual(ReportSpec spec, Watch watch) {
    AnswerSum answer = new AnswerSum(watch::firstRow);
    reports.residual(
        spec,
        part -> {
          if (part.hasRecord()) {
            answer.add(AnswerCells.of(part.getRecord()));
          }
        });
    return Told.of(answer);
  }
}
