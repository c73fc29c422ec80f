package org.cascade.it.property;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.grpc.Channel;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.protobuf.ProtoUtils;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cascade.it.property.Call.Ended;
import org.cascade.it.property.Requests.Planned;

/** Calls of all methods by several callers at once, who share what they learn. */
final class PropertyRun {
  private static final int CALLERS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PATIENCE_WITH_STREAMS = Duration.ofSeconds(20);

  private final Channel channel;
  private final List<MethodDescriptor> methods;
  private final Known known = new Known();
  private final Tally tally;

  private PropertyRun(Channel channel) {
    this.channel = channel;
    this.methods = Api.methods(channel);
    this.tally = new Tally(methods);
  }

  /**
   * Makes so many calls.
   *
   * @param seed of what is asked; which calls meet each other differs from run to run
   */
  static Tally of(Channel channel, int requests, long seed) {
    PropertyRun run = new PropertyRun(channel);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        Random random = new Random(seed * CALLERS + caller);
        all.add(callers.submit(() -> run.call(requests / CALLERS, random)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a caller failed", failure.getCause());
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    } finally {
      callers.shutdownNow();
    }
    return run.tally;
  }

  /** What is refused for its fields is mended and asked again, mostly. */
  private void call(int times, Random random) {
    Requests requests = new Requests(random, known, methods);
    Planned planned = requests.next();
    for (int time = 0; time < times; time++) {
      Ended<DynamicMessage> ended = call(planned);
      planned =
          ended.fields().isEmpty() || random.nextInt(4) == 0
              ? requests.next()
              : requests.mended(planned, ended.fields());
    }
  }

  private Ended<DynamicMessage> call(Planned planned) {
    MethodDescriptor method = planned.method();
    Ended<DynamicMessage> ended =
        Call.make(
            channel,
            overTheWire(method),
            planned.requests(),
            method.isServerStreaming() ? PATIENCE_WITH_STREAMS : PATIENCE);
    tally.add(method, planned.requests(), ended);
    if (ended.isOk()) {
      known.learn(method, planned.requests(), List.copyOf(ended.answers()));
    }
    return ended;
  }

  private static io.grpc.MethodDescriptor<Message, DynamicMessage> overTheWire(
      MethodDescriptor method) {
    return io.grpc.MethodDescriptor.<Message, DynamicMessage>newBuilder()
        .setType(type(method))
        .setFullMethodName(
            io.grpc.MethodDescriptor.generateFullMethodName(
                method.getService().getFullName(), method.getName()))
        .setRequestMarshaller(
            ProtoUtils.marshaller(
                (Message) DynamicMessage.getDefaultInstance(method.getInputType())))
        .setResponseMarshaller(
            ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(method.getOutputType())))
        .build();
  }

  private static MethodType type(MethodDescriptor method) {
    if (method.isClientStreaming()) {
      return method.isServerStreaming() ? MethodType.BIDI_STREAMING : MethodType.CLIENT_STREAMING;
    }
    return method.isServerStreaming() ? MethodType.SERVER_STREAMING : MethodType.UNARY;
  }
}
