package org.cascade.grpc.call;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.push.DatabaseUnavailableException;

/**
 * Says failures on the wire: a status, a message, and details that a program can read. What no one
 * foresaw is INTERNAL with an id under which the log has it, and nothing else.
 */
final class Errors {
  private static final Logger LOG = System.getLogger(Errors.class.getName());
  private static final String DOMAIN = "cascade";

  private Errors() {}

  static StatusRuntimeException answer(Throwable failure) {
    if (failure instanceof CascadeException refusal) {
      return refused(refusal);
    }
    if (failure instanceof DatabaseUnavailableException) {
      LOG.log(Level.WARNING, "a call failed: the database cannot be reached", failure);
      return refused(
          CascadeException.of(
              ErrorReason.DATABASE_UNAVAILABLE,
              "the database cannot be reached at the moment, try again"));
    }
    return unreadable(failure).map(Errors::refused).orElseGet(() -> unexpected(failure));
  }

  static Metadata trailers(StatusRuntimeException answer) {
    return Optional.ofNullable(answer.getTrailers()).orElseGet(Metadata::new);
  }

  /** Messages that could not be read: gRPC throws a status while it reads one. */
  private static Optional<CascadeException> unreadable(Throwable failure) {
    if (!(failure instanceof StatusRuntimeException reading)) {
      return Optional.empty();
    }
    if (reading.getStatus().getCode() == Status.Code.RESOURCE_EXHAUSTED) {
      return Optional.of(
          CascadeException.of(ErrorReason.TOO_LARGE, reading.getStatus().getDescription() + ""));
    }
    return reading.getCause() instanceof InvalidProtocolBufferException
        ? Optional.of(
            CascadeException.of(
                ErrorReason.INVALID_REQUEST, "the message is malformed and cannot be read"))
        : Optional.empty();
  }

  private static StatusRuntimeException refused(CascadeException refusal) {
    ErrorInfo.Builder info = info(refusal.reason().name());
    refusal.metadata().forEach((key, value) -> info.putMetadata(key, Limits.message(value)));
    BadRequest violations = Limits.violations(refusal.violations());
    int left = refusal.violations().size() - violations.getFieldViolationsCount();
    if (left > 0) {
      info.putMetadata("violations_left_out", Integer.toString(left));
    }
    com.google.rpc.Status.Builder status =
        status(code(refusal.reason()), refusal.getMessage() + "")
            .addDetails(Any.pack(info.build()));
    if (violations.getFieldViolationsCount() > 0) {
      status.addDetails(Any.pack(violations));
    }
    return StatusProto.toStatusRuntimeException(status.build());
  }

  private static StatusRuntimeException unexpected(Throwable failure) {
    String id = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "unexpected error " + id, failure);
    ErrorInfo info = info("INTERNAL").putAllMetadata(Map.of("error_id", id)).build();
    return StatusProto.toStatusRuntimeException(
        status(Status.Code.INTERNAL, "unexpected error; the server's log has it as " + id)
            .addDetails(Any.pack(info))
            .build());
  }

  private static ErrorInfo.Builder info(String reason) {
    return ErrorInfo.newBuilder().setDomain(DOMAIN).setReason(reason);
  }

  private static com.google.rpc.Status.Builder status(Status.Code code, String message) {
    return com.google.rpc.Status.newBuilder()
        .setCode(code.value())
        .setMessage(Limits.message(message));
  }

  /** The one place that gives each reason its status. */
  static Status.Code code(ErrorReason reason) {
    return switch (reason) {
      case INVALID_REQUEST -> Status.Code.INVALID_ARGUMENT;
      case CALLER_MISSING -> Status.Code.UNAUTHENTICATED;
      case CATALOG_NOT_FOUND,
          COURSE_NOT_FOUND,
          MASTER_NOT_FOUND,
          PUSH_NOT_FOUND,
          ENTRY_NOT_FOUND,
          STANDARD_NOT_FOUND,
          SCHOOL_YEAR_NOT_FOUND,
          SCHOOL_NOT_FOUND,
          CALENDAR_NOT_FOUND,
          TERM_NOT_FOUND,
          RECORD_NOT_FOUND,
          SECTION_NOT_FOUND,
          ASSIGNMENT_NOT_FOUND,
          SCORE_NOT_FOUND,
          POSTED_GRADE_NOT_FOUND,
          POSTED_COMMENT_NOT_FOUND,
          ASSESSMENT_SCORE_NOT_FOUND ->
          Status.Code.NOT_FOUND;
      case NOTHING_LOCKED,
          PUSH_ENDED,
          COURSE_LINKED,
          MASTER_NOT_IN_CATALOG,
          GRADES_IN_THE_WAY,
          LOCKED,
          REFERENCED ->
          Status.Code.FAILED_PRECONDITION;
      case REQUEST_ID_REUSED, NAME_TAKEN -> Status.Code.ALREADY_EXISTS;
      case STALE_VERSION -> Status.Code.ABORTED;
      case BUSY, DATABASE_UNAVAILABLE -> Status.Code.UNAVAILABLE;
      case TOO_LARGE -> Status.Code.RESOURCE_EXHAUSTED;
    };
  }
}
