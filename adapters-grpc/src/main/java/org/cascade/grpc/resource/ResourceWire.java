package org.cascade.grpc.resource;

import com.google.protobuf.Message;
import java.util.List;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListOrder;

/**
 * How things of one kind read on the wire.
 *
 * @param <M> the message
 * @param <Q> asks for a list of them
 */
public interface ResourceWire<M extends Message, Q extends Message, I, T, F> {
  int USUAL_SIZE = 100;

  M message(Kept<I, T> kept);

  /**
   * What the fields of an update are put over: all that {@link #value} looks at. It is asked for
   * within the change, and looks nothing up.
   */
  default M present(Kept<I, T> kept) {
    return message(kept);
  }

  /** The value of a message; what is wrong is added to the faults, then the value is not used. */
  T value(M message, Faults faults);

  /** The id in a name that has been validated. */
  I id(String name);

  F filter(Q request);

  /** The messages of a page of a list, one for each. */
  default List<M> messages(List<Kept<I, T>> page) {
    return page.stream().map(this::message).toList();
  }

  /** What a list in order of names is ordered by. */
  String nameKey(Kept<I, T> kept);

  /** What a list in order of ids is ordered by. */
  long number(I id);

  /** The order of a list for which one is asked: another one if there is but one. */
  default ListOrder order(ListOrder asked) {
    return asked;
  }

  /** How many a page has that is asked for without a size. */
  default int usualSize() {
    return USUAL_SIZE;
  }
}
