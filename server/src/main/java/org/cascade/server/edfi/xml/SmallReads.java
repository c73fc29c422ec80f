package org.cascade.server.edfi.xml;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Hands bytes out in small pieces. The parser decodes whatever it gets at once, and when a byte in
 * it is wrong it knows only the line up to which it has worked: with small pieces that is close to
 * the fault.
 */
final class SmallReads extends FilterInputStream {

  private static final int PIECE = 64;

  SmallReads(InputStream in) {
    super(new BufferedInputStream(in, 1 << 16));
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return super.read(bytes, offset, Math.min(length, PIECE));
  }
}
