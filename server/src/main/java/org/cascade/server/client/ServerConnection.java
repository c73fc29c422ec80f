package org.cascade.server.client;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** A channel to a server in the name of a caller. Its failures are said in words. */
public final class ServerConnection implements AutoCloseable {
  private static final Metadata.Key<String> CALLER =
      Metadata.Key.of("cascade-caller", Metadata.ASCII_STRING_MARSHALLER);

  private final ServerAddress server;
  private final ManagedChannel channel;
  private final Channel calls;

  private ServerConnection(ServerAddress server, ManagedChannel channel, Channel calls) {
    this.server = server;
    this.channel = channel;
    this.calls = calls;
  }

  /** Nothing is sent before the first call. */
  public static ServerConnection open(ServerAddress server, String caller) {
    ManagedChannel channel =
        Grpc.newChannelBuilder(server.toString(), InsecureChannelCredentials.create()).build();
    Metadata headers = new Metadata();
    headers.put(CALLER, caller);
    return new ServerConnection(
        server,
        channel,
        ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers)));
  }

  /** A stub on this connection, such as {@code stub(PushServiceGrpc::newBlockingStub)}. */
  public <S> S stub(Function<Channel, S> make) {
    return make.apply(calls);
  }

  /**
   * Makes a call.
   *
   * @throws CallFailedException if it is refused or not answered
   */
  public <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (StatusRuntimeException failure) {
      throw CallFailedException.of(server, failure);
    }
  }

  @Override
  public void close() {
    channel.shutdownNow();
    try {
      boolean unused = channel.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
