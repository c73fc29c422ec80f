package org.cascade.server.client;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Optional;

/** A call that the server refused or did not answer; the message is for the person who made it. */
public final class CallFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Metadata.Key<byte[]> DETAILS =
      Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

  private final Status.Code code;

  private CallFailedException(Status.Code code, String message, StatusRuntimeException cause) {
    super(message, cause);
    this.code = code;
  }

  static CallFailedException of(ServerAddress server, StatusRuntimeException failure) {
    Status status = failure.getStatus();
    String words = isRefusal(failure) ? description(status) : words(server, status);
    return new CallFailedException(status.getCode(), words, failure);
  }

  /** Whether the server itself says no, with details; its words are good then. */
  private static boolean isRefusal(StatusRuntimeException failure) {
    return failure.getTrailers() != null && failure.getTrailers().containsKey(DETAILS);
  }

  private static String description(Status status) {
    return Optional.ofNullable(status.getDescription()).orElse("");
  }

  private static String words(ServerAddress server, Status status) {
    return switch (status.getCode()) {
      case UNAVAILABLE ->
          server
              + " does not answer. Is a Cascade server running there? ./cascade serve starts one.";
      case DEADLINE_EXCEEDED -> server + " takes too long to answer.";
      case UNIMPLEMENTED ->
          server + " is no Cascade server, or an older one: " + description(status);
      default -> "%s answered %s: %s".formatted(server, status.getCode(), description(status));
    };
  }

  /** Whether the server was not there, so that the same call may succeed later. */
  public boolean isUnavailable() {
    return code == Status.Code.UNAVAILABLE;
  }
}
