package org.cascade.server.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** How much is logged; all of it goes to standard error. */
final class Logging {
  private Logging() {}

  /** What an operator reads. */
  static void ofServer() {
    at(Level.INFO);
  }

  /** Only what is wrong: the command's own words are to be read. */
  static void ofCommand() {
    at(Level.WARN);
  }

  /** What a program that is being stopped cannot finish is no news. */
  static void ofNothing() {
    at(Level.OFF);
  }

  private static void at(Level level) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(level);
    }
  }
}
