package org.cascade.grpc;

import com.google.inject.AbstractModule;

/** Binds the gRPC services. */
public final class GrpcModule extends AbstractModule {}
