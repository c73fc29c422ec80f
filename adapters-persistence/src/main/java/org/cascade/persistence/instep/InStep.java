package org.cascade.persistence.instep;

import java.util.Map;
import org.cascade.domain.push.TallyKey;

/**
 * A course of which nothing has to be read: its setup is in step, and its Course Info too or but
 * for attributes that are copied.
 *
 * @param tally what is counted of it
 * @param attributes the {@link AttributeBits} of those that it is to take from its master; 0 if
 *     nothing is to be done for it
 */
public record InStep(Map<TallyKey, Long> tally, long attributes) {
  public boolean isUnchanged() {
    return attributes == 0;
  }
}
