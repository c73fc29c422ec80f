package org.cascade.grpc;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionService;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cascade.grpc.call.CallerInterceptor;
import org.cascade.grpc.call.ErrorInterceptor;
import org.cascade.grpc.call.ValidationInterceptor;

/** The server: the services with what all calls share, health and reflection. */
public final class GrpcServer implements AutoCloseable {
  private final GrpcSettings settings;
  private final HealthStatusManager health = new HealthStatusManager();
  private final List<ServerServiceDefinition> services;
  private final Server server;

  @Inject
  public GrpcServer(GrpcSettings settings, Set<BindableService> services) {
    this(settings, services, listeningAt(settings));
  }

  /** A server on any transport. */
  GrpcServer(GrpcSettings settings, Set<BindableService> services, ServerBuilder<?> transport) {
    this.settings = settings;
    this.services = services.stream().map(new Wrapping()::wrap).toList();
    this.server =
        transport
            .maxInboundMessageSize(settings.maxMessageBytes())
            .addServices(this.services)
            .addService(health.getHealthService())
            .addService(ProtoReflectionServiceV1.newInstance())
            .addService(olderReflection())
            .build();
  }

  /** Clients that do not know the newer one yet. */
  @SuppressWarnings("deprecation")
  private static BindableService olderReflection() {
    return ProtoReflectionService.newInstance();
  }

  /**
   * Keep-alive finds readers that are gone without a word; without it their watches would stay for
   * good. Clients may do the same, as long as it is not more than twice a minute.
   */
  private static ServerBuilder<?> listeningAt(GrpcSettings settings) {
    return NettyServerBuilder.forAddress(new InetSocketAddress(settings.host(), settings.port()))
        .keepAliveTime(1, TimeUnit.MINUTES)
        .keepAliveTimeout(20, TimeUnit.SECONDS)
        .permitKeepAliveTime(30, TimeUnit.SECONDS)
        .permitKeepAliveWithoutCalls(true);
  }

  /**
   * Takes calls from now on.
   *
   * @throws IOException if the address cannot be bound
   */
  public void start() throws IOException {
    server.start();
    serving(true);
  }

  /** The port that it listens on. */
  public int port() {
    return server.getPort();
  }

  /**
   * What the health service says, of the whole and of each service. Calls are taken either way:
   * they say themselves what is wrong.
   */
  public void serving(boolean serving) {
    ServingStatus status = serving ? ServingStatus.SERVING : ServingStatus.NOT_SERVING;
    health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, status);
    services.forEach(service -> health.setStatus(service.getServiceDescriptor().getName(), status));
  }

  public void awaitTermination() throws InterruptedException {
    server.awaitTermination();
  }

  /** Takes no further calls, and ends those under way when the grace is over. */
  @Override
  public void close() {
    if (!server.isShutdown()) {
      health.enterTerminalState();
    }
    server.shutdown();
    try {
      if (!server.awaitTermination(settings.grace().toMillis(), TimeUnit.MILLISECONDS)) {
        server.shutdownNow().awaitTermination(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException hurry) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Puts what all calls share around a service. */
  private static final class Wrapping {
    private final CallerInterceptor caller = new CallerInterceptor();
    private final ErrorInterceptor errors = new ErrorInterceptor();

    /** Messages are read inside the error interceptor, so that it sees those that cannot be. */
    ServerServiceDefinition wrap(BindableService service) {
      ServerServiceDefinition typed =
          ServerInterceptors.interceptForward(
              service.bindService(), caller, ValidationInterceptor.of(service));
      return ServerInterceptors.intercept(ServerInterceptors.useInputStreamMessages(typed), errors);
    }
  }
}
