package org.cascade.it.property;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cascade.it.property.Messages.Manner;

/** Requests to methods: some like ones that were taken, most of them new. */
final class Requests {
  /** What is to end is mostly of the younger: the older have become part of much. */
  private static final Pattern YOUNG = Pattern.compile("Delete|Cancel");

  private static final int TRIES = 10;
  private static final double[] FULL = {0.05, 0.3, 0.8, 1};

  private final Random random;
  private final Known known;
  private final List<MethodDescriptor> methods;

  /** Asked more often: who changes something has mostly read it. */
  private final List<MethodDescriptor> readings;

  private final Values values;
  private final Messages messages;

  /** A call that is to be made; only streams have more than one request, or none. */
  record Planned(MethodDescriptor method, List<Message> requests) {}

  Requests(Random random, Known known, List<MethodDescriptor> methods) {
    this.random = random;
    this.known = known;
    this.methods = methods;
    this.readings =
        methods.stream().filter(method -> method.getName().matches("(Get|List).*")).toList();
    this.values = new Values(random, known);
    this.messages = new Messages(random, known, values);
  }

  /** Methods about things of which there are none yet come seldom: so these are made first. */
  Planned next() {
    Planned planned = some();
    for (int tried = 0; tried < TRIES && values.lacksName(); tried++) {
      planned = some();
    }
    return planned;
  }

  private Planned some() {
    MethodDescriptor method = oneOf(random.nextInt(3) == 0 ? readings : methods);
    values.begin(YOUNG.matcher(method.getName()).lookingAt());
    return new Planned(method, requests(method));
  }

  /** The same request with other values of fields that were wrong; of a stream a new one. */
  Planned mended(Planned refused, List<String> fields) {
    values.begin(false);
    MethodDescriptor method = refused.method();
    if (method.isClientStreaming()) {
      return new Planned(method, requests(method));
    }
    Message.Builder request = refused.requests().get(0).toBuilder();
    fields.forEach(field -> messages.mend(request, field));
    identify(request);
    return new Planned(method, List.of(request.build()));
  }

  private MethodDescriptor oneOf(List<MethodDescriptor> some) {
    return some.get(random.nextInt(some.size()));
  }

  private List<Message> requests(MethodDescriptor method) {
    Manner manner = new Manner(FULL[random.nextInt(FULL.length)], random.nextInt(4) == 0 ? 0.2 : 0);
    Optional<List<Message>> before = known.taken(method, random);
    int kind = random.nextInt(100);
    if (before.isPresent() && kind < 5) {
      return before.get();
    }
    if (before.isPresent() && kind < 25) {
      return before.get().stream().map(message -> changed(message, manner)).toList();
    }
    return method.isClientStreaming()
        ? stream(method.getInputType(), manner)
        : List.of(request(method.getInputType(), manner));
  }

  private Message changed(Message before, Manner manner) {
    Message.Builder request = before.toBuilder();
    messages.changeSome(request, manner);
    identify(request);
    return request.build();
  }

  private Message request(Descriptor type, Manner manner) {
    Message request =
        Shapes.mask(type).isPresent() && Shapes.changedThing(type).isPresent()
            ? update(type, manner)
            : messages.message(type, manner);
    Message.Builder identified = request.toBuilder();
    identify(identified);
    return identified.build();
  }

  /** Requests with an id that was used before are those that are sent again. */
  private void identify(Message.Builder request) {
    FieldDescriptor id = request.getDescriptorForType().findFieldByName("request_id");
    if (id != null && random.nextInt(20) > 0) {
      request.setField(id, new UUID(random.nextLong(), random.nextLong()).toString());
    }
  }

  /** A stream begins with the first of what its messages are one of, a header. */
  private List<Message> stream(Descriptor type, Manner manner) {
    List<Message> stream = new ArrayList<>();
    int length = 1 + random.nextInt(12);
    while (stream.size() < length) {
      Message message = messages.message(type, manner);
      boolean isHeader =
          type.getRealOneofs().stream().anyMatch(oneof -> message.hasField(oneof.getField(0)));
      if (manner.wild() > 0 || isHeader == stream.isEmpty() || type.getRealOneofs().isEmpty()) {
        stream.add(message);
      }
    }
    return stream;
  }

  private Message update(Descriptor type, Manner manner) {
    FieldDescriptor mask = Shapes.mask(type).orElseThrow();
    FieldDescriptor field = Shapes.changedThing(type).orElseThrow();
    Optional<Message> seen = known.thing(field.getMessageType(), random);
    Message.Builder thing =
        seen.orElseGet(() -> messages.message(field.getMessageType(), manner)).toBuilder();
    List<String> paths = paths(mask, thing, manner);
    paths.stream()
        .map(path -> thing.getDescriptorForType().findFieldByName(path))
        .filter(Objects::nonNull)
        .forEach(changed -> messages.change(thing, changed, manner));
    Days.sort(thing);
    Message.Builder request = messages.message(type, manner).toBuilder();
    return request.setField(field, thing.build()).setField(mask, masking(mask, paths)).build();
  }

  private List<String> paths(FieldDescriptor mask, Message.Builder thing, Manner manner) {
    List<String> open = new ArrayList<>(Bounds.of(mask).paths());
    if (open.isEmpty()) {
      thing.getDescriptorForType().getFields().forEach(field -> open.add(field.getName()));
    }
    open.removeIf(path -> isAnother(thing, path));
    if (random.nextDouble() < manner.wild()) {
      open.add("nonsense");
    }
    if (random.nextInt(4) == 0) {
      open.replaceAll(path -> deeper(thing.getDescriptorForType(), path));
    }
    Collections.shuffle(open, random);
    return open.subList(0, Math.min(open.size(), 1 + random.nextInt(3)));
  }

  /** A part of a field that has parts. */
  private String deeper(Descriptor of, String path) {
    FieldDescriptor field = of.findFieldByName(path);
    if (field == null || field.isRepeated() || !Shapes.isMessage(field)) {
      return path;
    }
    List<FieldDescriptor> parts = field.getMessageType().getFields();
    FieldDescriptor part = parts.get(random.nextInt(parts.size()));
    return path + "." + deeper(field.getMessageType(), part.getName());
  }

  /** Of what a thing is one of, it has become another. */
  private static boolean isAnother(Message.Builder thing, String path) {
    FieldDescriptor field = thing.getDescriptorForType().findFieldByName(path);
    return field != null && field.getRealContainingOneof() != null && !thing.hasField(field);
  }

  private static Message masking(FieldDescriptor mask, List<String> paths) {
    Message.Builder message = DynamicMessage.newBuilder(mask.getMessageType());
    FieldDescriptor field = Shapes.field(message, "paths");
    paths.forEach(path -> message.addRepeatedField(field, path));
    return message.build();
  }
}
