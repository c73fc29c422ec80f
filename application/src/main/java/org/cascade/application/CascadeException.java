package org.cascade.application;

import java.util.List;
import java.util.Map;

/**
 * The one exception of the use cases: a call that is refused, with a closed reason. Nothing has
 * been done.
 */
public final class CascadeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorReason reason;
  private final transient List<FieldViolation> violations;
  private final transient Map<String, String> metadata;

  private CascadeException(
      ErrorReason reason,
      String message,
      List<FieldViolation> violations,
      Map<String, String> metadata) {
    super(message);
    this.reason = reason;
    this.violations = List.copyOf(violations);
    this.metadata = Map.copyOf(metadata);
  }

  public static CascadeException of(ErrorReason reason, String message) {
    return new CascadeException(reason, message, List.of(), Map.of());
  }

  /**
   * One reason in words, with facts.
   *
   * @param metadata facts a program may act on, such as the current version
   */
  public static CascadeException of(
      ErrorReason reason, String message, Map<String, String> metadata) {
    return new CascadeException(reason, message, List.of(), metadata);
  }

  /**
   * A thing has changed since it was read.
   *
   * @param version that it has by now
   */
  public static CascadeException stale(String title, String version) {
    return of(
        ErrorReason.STALE_VERSION,
        "%s has version %s by now: read it again".formatted(title, version),
        Map.of("version", version));
  }

  /** All wrong fields at once. */
  public static CascadeException invalid(List<FieldViolation> violations) {
    return refused(ErrorReason.INVALID_REQUEST, violations);
  }

  public static CascadeException refused(ErrorReason reason, List<FieldViolation> violations) {
    StringBuilder message = new StringBuilder();
    violations.forEach(
        violation ->
            message
                .append(message.isEmpty() ? "" : "; ")
                .append(violation.field())
                .append(": ")
                .append(violation.description()));
    return new CascadeException(reason, message.toString(), violations, Map.of());
  }

  public ErrorReason reason() {
    return reason;
  }

  public List<FieldViolation> violations() {
    return violations;
  }

  public Map<String, String> metadata() {
    return metadata;
  }
}
