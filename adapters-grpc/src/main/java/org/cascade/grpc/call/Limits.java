package org.cascade.grpc.call;

import com.google.rpc.BadRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cascade.application.FieldViolation;

/**
 * Keeps an error small enough to arrive. It travels as trailers, of which clients take 8 KiB by
 * default: the message twice (once percent-encoded, up to three bytes for one), the details in
 * Base64.
 */
final class Limits {
  private static final int MESSAGE_BYTES = 800;
  private static final int VIOLATIONS_BYTES = 3000;
  private static final String CUT = "…";

  private Limits() {}

  /** The message, or its beginning. */
  static String message(String message) {
    if (bytes(message) <= MESSAGE_BYTES) {
      return message;
    }
    StringBuilder beginning = new StringBuilder();
    int bytes = bytes(CUT);
    for (int at = 0; at < message.length(); at = message.offsetByCodePoints(at, 1)) {
      String next = Character.toString(message.codePointAt(at));
      bytes += bytes(next);
      if (bytes > MESSAGE_BYTES) {
        break;
      }
      beginning.append(next);
    }
    return beginning + CUT;
  }

  /** The violations, or as many as there is room for. */
  static BadRequest violations(List<FieldViolation> violations) {
    BadRequest.Builder request = BadRequest.newBuilder();
    int bytes = 0;
    for (FieldViolation violation : violations) {
      BadRequest.FieldViolation next =
          BadRequest.FieldViolation.newBuilder()
              .setField(message(violation.field()))
              .setDescription(message(violation.description()))
              .build();
      bytes += next.getSerializedSize();
      if (bytes > VIOLATIONS_BYTES) {
        break;
      }
      request.addFieldViolations(next);
    }
    return request.build();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
