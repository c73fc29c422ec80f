package org.cascade.it.property;

import build.buf.validate.ValidateProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Channel;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a running server says of itself: its services, their methods and messages with all rules.
 * The services that gRPC brings are left out.
 */
final class Api {
  private static final String OF_GRPC = "grpc.";

  private final Channel channel;
  private final ExtensionRegistry rules = ExtensionRegistry.newInstance();
  private final Map<String, FileDescriptorProto> protos = new HashMap<>();
  private final Map<String, FileDescriptor> files = new HashMap<>();

  private Api(Channel channel) {
    this.channel = channel;
    ValidateProto.registerAllExtensions(rules);
  }

  static List<MethodDescriptor> methods(Channel channel) {
    return new Api(channel).methods();
  }

  private List<MethodDescriptor> methods() {
    return ask(ServerReflectionRequest.newBuilder().setListServices("").build())
        .getListServicesResponse()
        .getServiceList()
        .stream()
        .map(ServiceResponse::getName)
        .filter(service -> !service.startsWith(OF_GRPC))
        .sorted()
        .flatMap(service -> methods(service).stream())
        .toList();
  }

  private List<MethodDescriptor> methods(String service) {
    List<ByteString> described =
        ask(ServerReflectionRequest.newBuilder().setFileContainingSymbol(service).build())
            .getFileDescriptorResponse()
            .getFileDescriptorProtoList();
    described.forEach(this::add);
    return protos.keySet().stream()
        .map(this::file)
        .flatMap(file -> file.getServices().stream())
        .filter(found -> found.getFullName().equals(service))
        .findFirst()
        .orElseThrow()
        .getMethods();
  }

  private ServerReflectionResponse ask(ServerReflectionRequest question) {
    return Call.make(
            channel,
            ServerReflectionGrpc.getServerReflectionInfoMethod(),
            List.of(question),
            Duration.ofMinutes(1))
        .answers()
        .get(0);
  }

  private void add(ByteString described) {
    try {
      FileDescriptorProto proto = FileDescriptorProto.parseFrom(described, rules);
      protos.put(proto.getName(), proto);
    } catch (InvalidProtocolBufferException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private FileDescriptor file(String name) {
    FileDescriptor known = files.get(name);
    if (known != null) {
      return known;
    }
    FileDescriptorProto proto = protos.get(name);
    if (proto == null) {
      throw new IllegalStateException("the server does not describe " + name);
    }
    try {
      FileDescriptor[] imports =
          proto.getDependencyList().stream().map(this::file).toArray(FileDescriptor[]::new);
      FileDescriptor built = FileDescriptor.buildFrom(proto, imports);
      files.put(name, built);
      return built;
    } catch (DescriptorValidationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
