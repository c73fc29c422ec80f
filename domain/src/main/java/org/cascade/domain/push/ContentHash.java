package org.cascade.domain.push;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The first 16 bytes of SHA-256 over a record's canonical content (L-6), as the database computes
 * it.
 */
public record ContentHash(long high, long low) {
  public static ContentHash of(byte[] bytes) {
    if (bytes.length != 16) {
      throw new IllegalArgumentException("a content hash has 16 bytes, not " + bytes.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new ContentHash(buffer.getLong(), buffer.getLong());
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes());
  }
}
