package org.cascade.persistence;

import com.google.inject.PrivateModule;

/** Binds the ports of the application to MySQL. Only the ports are exposed. */
public final class PersistenceModule extends PrivateModule {

  @Override
  protected void configure() {}
}
