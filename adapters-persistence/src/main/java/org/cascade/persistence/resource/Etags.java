package org.cascade.persistence.resource;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Versions of things whose rows have none: another one for every other content. */
public final class Etags {
  private Etags() {}

  /** Values are told apart by what they read as. */
  public static String of(Object id, Object value) {
    String text = id.toString().length() + ":" + id + value;
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
