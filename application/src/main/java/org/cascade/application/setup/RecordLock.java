package org.cascade.application.setup;

import java.util.List;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.ManagedBy;
import org.jspecify.annotations.Nullable;

/** Which records nobody can edit or delete where they are (L-4, L-5). */
final class RecordLock {
  private static final String AT_COURSE =
      "is locked by the catalog of the course's master: change it there";
  private static final String AT_SECTION =
      "was pushed from the course and is read-only at the section: change it there";

  private RecordLock() {}

  /**
   * Names every field that is refused.
   *
   * @param path how the caller names the record
   * @throws CascadeException LOCKED
   */
  static void requireOpen(SetupRecord present, SetupRecord wanted, String path) {
    List<FieldViolation> refused =
        ContentFields.differing(present.content(), wanted.content()).stream()
            .filter(field -> isClosed(present, wanted, field))
            .map(field -> new FieldViolation(path + "." + field, why(present)))
            .toList();
    if (!refused.isEmpty()) {
      throw CascadeException.refused(ErrorReason.LOCKED, refused);
    }
  }

  /**
   * For a record that is to be deleted.
   *
   * @throws CascadeException LOCKED
   */
  static void requireOpen(SetupRecord present) {
    if (isClosed(present)) {
      throw CascadeException.refused(
          ErrorReason.LOCKED, List.of(new FieldViolation("name", why(present))));
    }
  }

  /** A record that was changed since it was pushed is the course's. */
  private static boolean isClosed(SetupRecord present) {
    Standing standing = present.standing();
    if (standing == null) {
      return false;
    }
    return isAtSection(present)
        ? standing.isLinked()
        : standing.isLocked() && standing.managedBy() == ManagedBy.MASTER;
  }

  private static boolean isClosed(SetupRecord present, SetupRecord wanted, String field) {
    return isClosed(present)
        && (isAtSection(present) || !isExempt(present, wanted.content(), field));
  }

  /** L-5. */
  private static boolean isExempt(SetupRecord present, Content wanted, String field) {
    if (field.equals("assessment.copies_forward")) {
      return true;
    }
    return present.content() instanceof Content.Composite
        && !weightsAreLocked(present.standing())
        && present.content().hashed(Level.COURSE).equals(wanted.hashed(Level.COURSE));
  }

  private static boolean weightsAreLocked(@Nullable Standing standing) {
    return standing != null && standing.weightsAreLocked();
  }

  private static boolean isAtSection(SetupRecord record) {
    return record.owner() instanceof SetupOwner.Section;
  }

  private static String why(SetupRecord present) {
    return isAtSection(present) ? AT_SECTION : AT_COURSE;
  }
}
