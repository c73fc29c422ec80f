package org.cascade.server.client;

import org.cascade.proto.v1.CourseServiceGrpc;
import org.cascade.proto.v1.RealignWorkRequest;
import org.cascade.proto.v1.RealignWorkResponse;

/** Calls the server about single courses. */
public final class CourseClient {
  private final ServerConnection connection;

  public CourseClient(ServerConnection connection) {
    this.connection = connection;
  }

  /** K-4. */
  public RealignWorkResponse realign(RealignWorkRequest request) {
    return connection.call(
        () -> connection.stub(CourseServiceGrpc::newBlockingStub).realignWork(request));
  }
}
