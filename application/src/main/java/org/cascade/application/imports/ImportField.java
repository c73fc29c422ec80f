package org.cascade.application.imports;

/** The fields that an import brings and compares. A blank one has no values. */
public enum ImportField {
  NAME,
  CATALOG(100),
  START_DATE,
  END_DATE,
  GROUP(200),
  DESCRIPTION,
  STATE_CODE,
  DEPARTMENT,
  SCED_AVAILABLE_CREDIT,
  HONORS,
  REQUIRED,
  DUAL_CREDIT,
  MASTER_NUMBER,
  /** The only one with several values, whose order means nothing. */
  TERMS(50),
  ASSIGNED_ON,
  DUE_ON,
  POINTS_POSSIBLE,
  VALUE;

  private static final int NO_NAME = 0;

  private final int nameLimit;

  ImportField() {
    this(NO_NAME);
  }

  ImportField(int nameLimit) {
    this.nameLimit = nameLimit;
  }

  /** Whether its values are names of other things, which compare by their keys. */
  boolean isName() {
    return nameLimit != NO_NAME;
  }

  /** Whether a value can be kept: only names may not be, such as a thing's own of blanks alone. */
  boolean canKeep(String value) {
    return isName() ? Name.of(value).fits(nameLimit) : this != NAME || !value.isBlank();
  }
}
