package org.cascade.grpc.resource;

import com.google.protobuf.Message;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListOrder;

/**
 * How things of one kind read on the wire.
 *
 * @param <M> the message
 * @param <Q> asks for a list of them
 */
public interface ResourceWire<M extends Message, Q extends Message, I, T, F> {
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

  /** What a list in order of names is ordered by. */
  String nameKey(T value);

  /** What a list in order of ids is ordered by. */
  long number(I id);

  /** The order of a list that is asked for without one. */
  default ListOrder usualOrder() {
    return ListOrder.ID;
  }
}
