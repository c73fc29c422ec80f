package org.cascade.server.client;

import org.cascade.proto.v1.CourseCounts;

/** Shows how a push gets on. */
public interface ProgressView {
  /** How the courses stand now. */
  void show(CourseCounts courses);

  /** The server has gone; it is called again. */
  void interrupted();

  /** Nothing more comes. */
  void end();
}
