package org.cascade.server;

import com.google.inject.AbstractModule;
import org.cascade.grpc.GrpcModule;
import org.cascade.persistence.PersistenceModule;

/** The whole server: the use cases and both adapters. Nothing is bound by guessing. */
public final class ServerModule extends AbstractModule {

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    install(new GrpcModule());
    install(new PersistenceModule());
  }
}
