package org.cascade.application.imports;

/** How the records of one kind ended. */
public record ImportTotal(long created, long unchanged, long different, long notTaken) {
  public static final ImportTotal NONE = new ImportTotal(0, 0, 0, 0);

  static final ImportTotal CREATED = new ImportTotal(1, 0, 0, 0);
  static final ImportTotal UNCHANGED = new ImportTotal(0, 1, 0, 0);
  static final ImportTotal DIFFERENT = new ImportTotal(0, 0, 1, 0);
  static final ImportTotal NOT_TAKEN = new ImportTotal(0, 0, 0, 1);

  public ImportTotal plus(ImportTotal other) {
    return new ImportTotal(
        created + other.created,
        unchanged + other.unchanged,
        different + other.different,
        notTaken + other.notTaken);
  }

  @Override
  public String toString() {
    return "%d created, %d unchanged, %d different, %d not taken"
        .formatted(created, unchanged, different, notTaken);
  }
}
