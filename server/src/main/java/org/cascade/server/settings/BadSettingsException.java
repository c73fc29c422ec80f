package org.cascade.server.settings;

import java.util.List;

/** Settings that cannot be used; the message names every one, for the person who wrote them. */
public final class BadSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadSettingsException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
