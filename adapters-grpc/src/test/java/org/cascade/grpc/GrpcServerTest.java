package org.cascade.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.ByteString;
import io.grpc.BindableService;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cascade.grpc.push.PushGrpcService;
import org.cascade.grpc.stream.Workers;
import org.cascade.grpc.testing.FakePushes;
import org.cascade.grpc.testing.Reader;
import org.cascade.grpc.testing.Samples;
import org.cascade.proto.v1.GetPushRequest;
import org.cascade.proto.v1.GetPushResponse;
import org.cascade.proto.v1.PreviewPushRequest;
import org.cascade.proto.v1.PreviewPushResponse;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.WatchPushRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server on a port of this machine. */
class GrpcServerTest {
  private static final GrpcSettings ANY_PORT = GrpcSettings.onPort(0).withGrace(Duration.ZERO);

  private final FakePushes pushes = new FakePushes();
  private final GrpcServer server = server(ANY_PORT.withMaxMessageBytes(50_000));
  private ManagedChannel channel;

  private GrpcServer server(GrpcSettings settings) {
    BindableService service =
        new PushGrpcService(pushes, pushes, pushes, pushes, pushes, pushes, Workers.direct());
    return new GrpcServer(settings, Set.of(service));
  }

  @BeforeEach
  void start() throws IOException {
    server.start();
    channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.close();
  }

  @Test
  void itAnswers() throws InterruptedException {
    assertThat(get().messages().get(0).getPush().getName()).isEqualTo("pushes/7");
  }

  @Test
  void aMessageThatIsTooLargeIsRefusedSayingHowLargeItMayBe() throws InterruptedException {
    Reader<PreviewPushResponse> call = previewWithComment(CallOptions.DEFAULT);
    assertThat(call.status().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    assertThat(call.status().getDescription()).contains("50000");
    assertThat(get().status().isOk()).isTrue();
  }

  @Test
  void aMessageThatGrowsTooLargeIsRefusedSayingHowLargeItMayBe() throws InterruptedException {
    Reader<PreviewPushResponse> call =
        previewWithComment(CallOptions.DEFAULT.withCompression("gzip"));
    assertThat(call.status().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    assertThat(call.status().getDescription()).contains("50000");
    assertThat(call.info().getReason()).isEqualTo("TOO_LARGE");
    assertThat(get().status().isOk()).isTrue();
  }

  private Reader<PreviewPushResponse> previewWithComment(CallOptions options)
      throws InterruptedException {
    return Reader.call(
            channel,
            PushServiceGrpc.getPreviewPushMethod(),
            options,
            PreviewPushRequest.newBuilder()
                .setSpec(Samples.spec().setComment("x".repeat(60_000)))
                .build())
        .takeAll()
        .untilTheEnd();
  }

  @Test
  void aMalformedMessageIsRefused() throws InterruptedException {
    byte[] noMessage = "this is no protobuf".getBytes(StandardCharsets.UTF_8);
    Reader<GetPushResponse> call =
        Reader.call(
                channel,
                PushServiceGrpc.getGetPushMethod().toBuilder(
                        new Bytes(), PushServiceGrpc.getGetPushMethod().getResponseMarshaller())
                    .build(),
                CallOptions.DEFAULT,
                noMessage)
            .takeAll()
            .untilTheEnd();
    assertThat(call.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(call.info().getReason()).isEqualTo("INVALID_REQUEST");
    assertThat(call.status().getDescription()).contains("malformed");
    assertThat(get().status().isOk()).isTrue();
  }

  /** Sends what it is given. */
  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void anErrorWithAsManyDetailsAsThereAreArrives() throws InterruptedException {
    PreviewPushRequest.Builder request = PreviewPushRequest.newBuilder();
    request.setSpec(Samples.spec());
    for (int at = 0; at < 1000; at++) {
      request.getSpecBuilder().addMasters("⌘/" + at);
    }
    Reader<PreviewPushResponse> call =
        Reader.call(
                channel,
                PushServiceGrpc.getPreviewPushMethod(),
                CallOptions.DEFAULT,
                request.build())
            .takeAll()
            .untilTheEnd();
    assertThat(call.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(call.fields()).contains("spec.masters[0]");
  }

  @Test
  void healthIsThatOfTheWholeAndOfEachService() {
    assertThat(health("")).isEqualTo(ServingStatus.SERVING);
    assertThat(health("cascade.v1.PushService")).isEqualTo(ServingStatus.SERVING);
    server.serving(false);
    assertThat(health("")).isEqualTo(ServingStatus.NOT_SERVING);
    assertThat(health("cascade.v1.PushService")).isEqualTo(ServingStatus.NOT_SERVING);
    server.serving(true);
    assertThat(health("")).isEqualTo(ServingStatus.SERVING);
  }

  private ServingStatus health(String service) {
    return HealthGrpc.newBlockingStub(channel)
        .check(HealthCheckRequest.newBuilder().setService(service).build())
        .getStatus();
  }

  @Test
  void reflectionListsTheServicesAndDescribesThem() throws InterruptedException {
    assertThat(
            reflect(ServerReflectionRequest.newBuilder().setListServices("").build())
                .getListServicesResponse()
                .getServiceList())
        .extracting(ServiceResponse::getName)
        .contains(
            "cascade.v1.PushService",
            "grpc.health.v1.Health",
            "grpc.reflection.v1.ServerReflection",
            "grpc.reflection.v1alpha.ServerReflection");
    assertThat(
            reflect(
                    ServerReflectionRequest.newBuilder()
                        .setFileContainingSymbol("cascade.v1.PushService")
                        .build())
                .getFileDescriptorResponse()
                .getFileDescriptorProtoList())
        .extracting(ByteString::toStringUtf8)
        .anyMatch(file -> file.contains("cascade/v1/push_service.proto"));
  }

  private ServerReflectionResponse reflect(ServerReflectionRequest request)
      throws InterruptedException {
    return Reader.call(
            channel,
            ServerReflectionGrpc.getServerReflectionInfoMethod(),
            CallOptions.DEFAULT,
            request)
        .takeAll()
        .untilTheEnd()
        .messages()
        .get(0);
  }

  @Test
  void aPortThatIsTakenIsSaidAtStart() {
    try (GrpcServer second = server(GrpcSettings.onPort(server.port()))) {
      assertThatIOException()
          .isThrownBy(second::start)
          .withMessageContaining(Integer.toString(server.port()));
    }
  }

  @Test
  void closingEndsTheWatchesThatAreOpen() throws InterruptedException {
    var watch =
        Reader.call(
                channel,
                PushServiceGrpc.getWatchPushMethod(),
                CallOptions.DEFAULT,
                WatchPushRequest.newBuilder().setName("pushes/7").build())
            .takeAll()
            .untilItBegins();
    server.close();
    assertThat(watch.untilTheEnd().status().isOk()).isFalse();
    server.awaitTermination();
    assertThat(pushes.aWatchIsClosed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(pushes.watchers()).isZero();
  }

  @Test
  void settingsOutOfBoundsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> GrpcSettings.onPort(65_536));
    assertThatIllegalArgumentException().isThrownBy(() -> GrpcSettings.onPort(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> ANY_PORT.withMaxMessageBytes(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ANY_PORT.withGrace(Duration.ofSeconds(-1)));
  }

  @Test
  void itListensOnThisMachineAloneUnlessToldOtherwise() {
    assertThat(GrpcSettings.onPort(1).host()).isEqualTo("127.0.0.1");
    assertThat(GrpcSettings.onPort(1).withHost("0.0.0.0").host()).isEqualTo("0.0.0.0");
    assertThat(GrpcSettings.onPort(1).maxMessageBytes()).isEqualTo(4 * 1024 * 1024);
  }

  private Reader<GetPushResponse> get() throws InterruptedException {
    return Reader.call(
            channel,
            PushServiceGrpc.getGetPushMethod(),
            CallOptions.DEFAULT,
            GetPushRequest.newBuilder().setName("pushes/7").build())
        .takeAll()
        .untilTheEnd();
  }
}
