package org.cascade.persistence.resource;

/** A row to insert, and the id that MySQL gives it. */
public final class NewRow<T> {
  private final T value;
  private long id;

  public NewRow(T value) {
    this.value = value;
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
