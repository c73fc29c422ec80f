package org.cascade.grpc.resource;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.ServerCalls;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.cascade.grpc.call.Replies;

/** The methods of a service, bound by name: those of all resources do the same. */
public final class ResourceMethods {
  private final ServiceDescriptor service;
  private final ServerServiceDefinition.Builder bound;

  public ResourceMethods(ServiceDescriptor service) {
    this.service = service;
    this.bound = ServerServiceDefinition.builder(service);
  }

  /**
   * Binds a method, if the service has it.
   *
   * @param answer fills in the response
   */
  public void on(String name, BiConsumer<Message, Message.Builder> answer) {
    find(name).ifPresent(method -> bind(method, answer));
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

  private void bind(
      MethodDescriptor<Message, Message> method, BiConsumer<Message, Message.Builder> answer) {
    Message prototype =
        Objects.requireNonNull(
            ((PrototypeMarshaller<Message>) method.getResponseMarshaller()).getMessagePrototype());
    bound.addMethod(
        method,
        ServerCalls.asyncUnaryCall(
            (request, caller) -> {
              Message.Builder response = prototype.newBuilderForType();
              answer.accept(request, response);
              Replies.give(response.build(), caller);
            }));
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
