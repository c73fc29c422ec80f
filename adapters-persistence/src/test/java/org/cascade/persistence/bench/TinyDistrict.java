package org.cascade.persistence.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cascade.application.push.ProgressFeed;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushJobs;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushRunner;
import org.cascade.application.push.PushSettings;
import org.cascade.application.push.Submission;
import org.cascade.application.push.SubmitPushService;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.PushMode;
import org.cascade.persistence.testing.MySqlPorts;

/** A generated district of two schools, in which Cascade and its baselines take turns. */
final class TinyDistrict implements AutoCloseable {
  static final PushSettings SETTINGS = new PushSettings(40, 2);
  private static final int CONNECTIONS = 2;

  private final MySqlPorts ports = MySqlPorts.fresh();
  private final Baselines baselines = Baselines.on(ports.opened());
  private final BenchDistrict district;

  TinyDistrict() {
    this(2);
  }

  TinyDistrict(int schools) {
    district =
        new BenchDistrict(
            ports.opened(), new BenchSize("tiny", schools, 500), (step, made, all) -> {});
    district.make();
  }

  @Override
  public void close() {
    ports.close();
  }

  BenchDistrict district() {
    return district;
  }

  MySqlPorts ports() {
    return ports;
  }

  static BaselineScope scope(int year) {
    return BaselineScope.of(year, CONNECTIONS);
  }

  String checksum(BaselineScope scope) {
    return baselines.checksum().of(scope);
  }

  /** Runs a baseline as the benchmark does. */
  long run(BaselineTask task, BaselineScope scope) {
    return run(task, scope, new AnswerSum(() -> {}));
  }

  /** What it answers. */
  String answer(BaselineTask task, BaselineScope scope) {
    AnswerSum answer = new AnswerSum(() -> {});
    assertThat(run(task, scope, answer)).isEqualTo(answer.rows());
    return answer.text();
  }

  private long run(BaselineTask task, BaselineScope scope, AnswerSum answer) {
    Baseline baseline = Optional.ofNullable(baselines.scripts().get(task)).orElseThrow();
    baseline.prepare(scope);
    try {
      return baseline.run(scope, answer);
    } finally {
      baseline.cleanUp(scope);
    }
  }

  /** Pushes everything that is locked, sections too. */
  PushJob push(PushMode mode, int year) {
    return push(mode, year, SETTINGS);
  }

  /** The same in ranges of another size. */
  PushJob push(PushMode mode, int year, PushSettings settings) {
    return push(request(mode, year), settings);
  }

  PushJob push(PushRequest request, PushSettings settings) {
    PushJobs jobs = ports.pushJobs();
    try (ProgressFeed progress = new ProgressFeed(jobs)) {
      PushRunner runner = new PushRunner(jobs, ports.linkedCourses(), progress, settings);
      PushJob job =
          new SubmitPushService(ports.pushScopes(), jobs, runner::run, settings)
              .submit(new Submission("bench", UUID.randomUUID().toString(), request));
      return jobs.find(job.id()).orElseThrow();
    }
  }

  PushRequest request(PushMode mode, int year) {
    return request(mode, year, Set.of());
  }

  /** Pushes attributes and nothing else. */
  PushRequest courseInfo(PushMode mode, int year) {
    return request(mode, year, Set.of(DataType.COURSE_INFO));
  }

  private static PushRequest request(PushMode mode, int year, Set<DataType> types) {
    return PushRequest.ofCatalog(year, new CatalogId(1), Set.of(), Set.of(), mode, true, types, "");
  }

  void execute(String sql) {
    try (Connection connection = ports.opened().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String value(String sql) {
    try (Connection connection = ports.opened().dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
