package org.cascade.persistence.resource;

import java.util.function.Consumer;

/** A row to insert, and the id that MySQL gives it. */
public final class NewRow<T> {
  private final T value;
  private long id;

  public NewRow(T value) {
    this.value = value;
  }

  /** Inserts a row and returns its id. */
  public static <T> long inserted(T value, Consumer<NewRow<T>> insert) {
    NewRow<T> row = new NewRow<>(value);
    insert.accept(row);
    return row.getId();
  }

  public T getValue() {
    return value;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
