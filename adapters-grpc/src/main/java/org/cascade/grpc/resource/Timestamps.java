package org.cascade.grpc.resource;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Moments on the wire. */
public final class Timestamps {
  private Timestamps() {}

  public static Timestamp message(Instant moment) {
    return Timestamp.newBuilder()
        .setSeconds(moment.getEpochSecond())
        .setNanos(moment.getNano())
        .build();
  }
}
