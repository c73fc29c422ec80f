package org.cascade.grpc.resource;

import com.google.protobuf.Message;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.ServerCalls;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.cascade.application.FieldViolation;
import org.cascade.grpc.call.ReadsRequests;
import org.cascade.grpc.call.Replies;

/** The methods of a service, bound by name: those of all resources do the same. */
public final class ResourceMethods {
  private final ServiceDescriptor service;
  private final ServerServiceDefinition.Builder bound;
  private final Set<String> names = new HashSet<>();

  public ResourceMethods(ServiceDescriptor service) {
    this.service = service;
    this.bound = ServerServiceDefinition.builder(service);
  }

  /**
   * Binds a method, if the service has it and it is not bound yet.
   *
   * @param answer fills in the response
   */
  public void on(String name, BiConsumer<Message, Message.Builder> answer) {
    on(name, (request, faults) -> request, answer);
  }

  /**
   * Binds a method in two steps, if the service has it and it is not bound yet.
   *
   * @param read makes of a request what is asked for, and adds what is wrong with it to the faults;
   *     fields that break the rules of the protos are left out of it
   * @param answer fills in the response, if nothing is wrong
   */
  public <R> void on(
      String name, BiFunction<Message, Faults, R> read, BiConsumer<R, Message.Builder> answer) {
    if (names.add(name)) {
      find(name).ifPresent(method -> bind(method, read, answer));
    }
  }

  private Optional<MethodDescriptor<Message, Message>> find(String name) {
    return service.getMethods().stream()
        .filter(method -> name.equals(method.getBareMethodName()))
        .findFirst()
        .map(ResourceMethods::typed);
  }

  /** Requests and responses of all methods are messages. */
  @SuppressWarnings("unchecked")
  private static MethodDescriptor<Message, Message> typed(MethodDescriptor<?, ?> method) {
    return (MethodDescriptor<Message, Message>) method;
  }

  private <R> void bind(
      MethodDescriptor<Message, Message> method,
      BiFunction<Message, Faults, R> read,
      BiConsumer<R, Message.Builder> answer) {
    Message prototype =
        Objects.requireNonNull(
            ((PrototypeMarshaller<Message>) method.getResponseMarshaller()).getMessagePrototype());
    bound.addMethod(
        method,
        new Handler<>(
            ServerCalls.asyncUnaryCall(
                (request, caller) -> {
                  Faults faults = Faults.none();
                  R wanted = read.apply(request, faults);
                  faults.throwIfAny();
                  Message.Builder response = prototype.newBuilderForType();
                  answer.accept(wanted, response);
                  Replies.give(response.build(), caller);
                }),
            read));
  }

  /** Takes the calls of a method. */
  private record Handler<R>(
      ServerCallHandler<Message, Message> calls, BiFunction<Message, Faults, R> read)
      implements ServerCallHandler<Message, Message>, ReadsRequests {
    @Override
    public ServerCall.Listener<Message> startCall(
        ServerCall<Message, Message> call, Metadata headers) {
      return calls.startCall(call, headers);
    }

    @Override
    public List<FieldViolation> faults(Message request, Set<String> broken) {
      Faults faults = Faults.none();
      var unused = read.apply(request, faults);
      return faults.all();
    }
  }

  /**
   * The whole service.
   *
   * @throws IllegalStateException if a method of it has not been bound
   */
  public ServerServiceDefinition bound() {
    return bound.build();
  }
}
