package org.cascade.server.client;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.cascade.proto.v1.ImportBatch;
import org.cascade.proto.v1.ImportDistrictRequest;
import org.cascade.proto.v1.ImportDistrictResponse;
import org.cascade.proto.v1.ImportHeader;
import org.cascade.proto.v1.ImportRecord;
import org.cascade.proto.v1.ImportServiceGrpc.ImportServiceStub;
import org.cascade.proto.v1.ImportSummary;
import org.cascade.proto.v1.ImportedBatch;
import org.jspecify.annotations.Nullable;

/**
 * An import under way. Collects records into batches and keeps a few of them on the way; whoever
 * gives more waits for the server, so that memory holds no more than these. Belongs to one thread.
 */
public final class RunningImport implements AutoCloseable {
  /** What the server takes at once. */
  static final int BATCH = 250;

  /** Enough that the server need not wait for the files. */
  private static final int UNANSWERED = 3;

  static final int SOURCE_LENGTH = 200;

  private final ServerConnection connection;
  private final ImportServiceStub stub;
  private final String source;
  private final Consumer<ImportedBatch> answered;
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final ImportBatch.Builder batch = ImportBatch.newBuilder();

  private @Nullable StreamObserver<ImportDistrictRequest> requests;
  private int unanswered;

  RunningImport(
      ServerConnection connection,
      ImportServiceStub stub,
      String source,
      Consumer<ImportedBatch> answered) {
    this.connection = connection;
    this.stub = stub;
    this.source = source;
    this.answered = answered;
  }

  /** What the server said, or why it says no more. */
  private record Answer(@Nullable ImportDistrictResponse response, @Nullable Throwable failure) {}

  private static final class Answers implements StreamObserver<ImportDistrictResponse> {
    private final BlockingQueue<Answer> answers;

    Answers(BlockingQueue<Answer> answers) {
      this.answers = answers;
    }

    @Override
    public void onNext(ImportDistrictResponse response) {
      answers.add(new Answer(response, null));
    }

    @Override
    public void onError(Throwable failure) {
      answers.add(new Answer(null, failure));
    }

    /** The summary has come before. */
    @Override
    public void onCompleted() {}
  }

  /**
   * Sends a record with the next batch.
   *
   * @throws CallFailedException if the server refused a batch or does not answer
   */
  public void send(ImportRecord record) {
    batch.addRecords(record);
    if (batch.getRecordsCount() == BATCH) {
      sendBatch();
    }
  }

  /**
   * Sends the rest and waits for the end.
   *
   * @throws CallFailedException if the server refused a batch or does not answer
   */
  public ImportSummary finish() {
    if (batch.getRecordsCount() > 0) {
      sendBatch();
    }
    while (unanswered > 0) {
      take(nextAnswer());
    }
    begun().onCompleted();
    ImportSummary summary = nextAnswer().getSummary();
    requests = null;
    return summary;
  }

  private void sendBatch() {
    while (unanswered == UNANSWERED) {
      take(nextAnswer());
    }
    begun().onNext(ImportDistrictRequest.newBuilder().setBatch(batch).build());
    batch.clear();
    unanswered++;
    takeWhatIsThere();
  }

  private StreamObserver<ImportDistrictRequest> begun() {
    StreamObserver<ImportDistrictRequest> known = requests;
    if (known == null) {
      known = stub.importDistrict(new Answers(answers));
      known.onNext(ImportDistrictRequest.newBuilder().setHeader(header()).build());
      requests = known;
    }
    return known;
  }

  private ImportHeader header() {
    int length = Math.min(source.codePointCount(0, source.length()), SOURCE_LENGTH);
    return ImportHeader.newBuilder()
        .setSource(source.substring(0, source.offsetByCodePoints(0, length)))
        .build();
  }

  private void takeWhatIsThere() {
    while (!answers.isEmpty()) {
      take(nextAnswer());
    }
  }

  private void take(ImportDistrictResponse response) {
    unanswered--;
    answered.accept(response.getBatch());
  }

  private ImportDistrictResponse nextAnswer() {
    Answer answer = await();
    Throwable failure = answer.failure();
    if (failure == null) {
      return Objects.requireNonNull(answer.response());
    }
    return connection.call(
        () -> {
          throw statusOf(failure);
        });
  }

  private static StatusRuntimeException statusOf(Throwable failure) {
    return Status.fromThrowable(failure).asRuntimeException();
  }

  private Answer await() {
    try {
      return answers.take();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Answer(null, Status.CANCELLED.withDescription("interrupted").asException());
    }
  }

  /** Breaks the import off unless it is finished; whole batches stay. */
  @Override
  public void close() {
    Optional.ofNullable(requests)
        .ifPresent(open -> open.onError(Status.CANCELLED.asRuntimeException()));
  }
}
