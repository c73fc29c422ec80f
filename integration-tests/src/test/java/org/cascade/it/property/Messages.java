package org.cascade.it.property;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages of any type, made by what its descriptor says. */
final class Messages {
  private static final int DEEPEST = 8;
  private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)])?");
  private static final Manner MENDING = new Manner(0.5, 0);

  private final Random random;
  private final Known known;
  private final Values values;

  /**
   * How a message is made.
   *
   * @param full how much of what may be left out is there, 0 to 1
   * @param wild how much of it is out of its bounds, 0 to 1
   */
  record Manner(double full, double wild) {}

  Messages(Random random, Known known, Values values) {
    this.random = random;
    this.known = known;
    this.values = values;
  }

  Message message(Descriptor type, Manner manner) {
    return message(type, manner, 0);
  }

  private Message message(Descriptor type, Manner manner, int depth) {
    Message.Builder message = DynamicMessage.newBuilder(type);
    type.getRealOneofs().forEach(oneof -> choose(message, oneof, manner, depth));
    type.getFields().stream()
        .filter(field -> field.getRealContainingOneof() == null)
        .filter(field -> isWanted(field, manner))
        .forEach(field -> set(message, field, manner, depth));
    Days.sort(message);
    asItWasSeen(message, manner);
    if (happens(manner.wild() / 4)) {
      message.setUnknownFields(unknown());
    }
    return message.build();
  }

  private static UnknownFieldSet unknown() {
    return UnknownFieldSet.newBuilder()
        .addField(9999, UnknownFieldSet.Field.newBuilder().addVarint(7).build())
        .build();
  }

  private boolean happens(double chance) {
    return random.nextDouble() < chance;
  }

  private void choose(Message.Builder message, OneofDescriptor oneof, Manner manner, int depth) {
    if (!happens(manner.wild() / 2)) {
      set(message, oneof.getField(random.nextInt(oneof.getFieldCount())), manner, depth);
    }
  }

  private boolean isWanted(FieldDescriptor field, Manner manner) {
    if (happens(manner.wild() / 4)) {
      return false;
    }
    return Bounds.of(field).isNeeded() || (happens(manner.full()) && !isGivenByCascade(field));
  }

  /** Of a thing that is to be made. */
  private boolean isGivenByCascade(FieldDescriptor field) {
    Descriptor type = field.getContainingType();
    return Shapes.isThing(type)
        && (field.getName().equals("name")
            || Shapes.version(type).filter(field::equals).isPresent());
  }

  private void set(Message.Builder message, FieldDescriptor field, Manner manner, int depth) {
    if (depth == DEEPEST) {
      return;
    }
    if (field.isRepeated()) {
      items(field, manner, depth).forEach(item -> message.addRepeatedField(field, item));
    } else {
      message.setField(field, one(field, Bounds.of(field), manner, depth));
    }
  }

  /** Another value for a field of a message that is there. */
  void change(Message.Builder message, FieldDescriptor field, Manner manner) {
    boolean isPart = Shapes.isMessage(field) && !field.isRepeated() && message.hasField(field);
    if (isPart && !Days.isDay(field) && happens(0.8)) {
      Message.Builder part = ((Message) message.getField(field)).toBuilder();
      changeSome(part, manner);
      message.setField(field, part.build());
      return;
    }
    message.clearField(field);
    if (isWanted(field, manner) || field.getRealContainingOneof() != null) {
      set(message, field, manner, 1);
    }
  }

  /** Changes one field or two. */
  void changeSome(Message.Builder message, Manner manner) {
    List<FieldDescriptor> fields = message.getDescriptorForType().getFields();
    for (int times = random.nextInt(2); times >= 0 && !fields.isEmpty(); times--) {
      change(message, fields.get(random.nextInt(fields.size())), manner);
    }
    Days.sort(message);
  }

  /** Gives a field that was wrong another value, or none. The path is as errors say it. */
  void mend(Message.Builder message, String path) {
    int dot = path.indexOf('.');
    Matcher step = STEP.matcher(dot < 0 ? path : path.substring(0, dot));
    if (!step.matches()) {
      return;
    }
    FieldDescriptor field = message.getDescriptorForType().findFieldByName(step.group(1));
    int index = step.group(2) == null ? -1 : Integer.parseInt(step.group(2));
    if (field == null) {
      mendOneof(message, step.group(1));
    } else if (field.isRepeated() && (index < 0 || index >= message.getRepeatedFieldCount(field))) {
      mendWhole(message, field);
    } else if (dot < 0 || !Shapes.isMessage(field)) {
      mendOne(message, field, index);
    } else {
      mendPart(message, field, index, path.substring(dot + 1));
    }
  }

  private void mendOneof(Message.Builder message, String name) {
    message.getDescriptorForType().getRealOneofs().stream()
        .filter(oneof -> oneof.getName().equals(name))
        .forEach(oneof -> choose(message, oneof, MENDING, 1));
  }

  private void mendWhole(Message.Builder message, FieldDescriptor field) {
    boolean wasThere =
        !message.getField(field).equals(message.getDefaultInstanceForType().getField(field));
    message.clearField(field);
    if (!wasThere || happens(0.5)) {
      set(message, field, MENDING, 1);
    }
  }

  private void mendOne(Message.Builder message, FieldDescriptor field, int index) {
    if (index < 0) {
      mendWhole(message, field);
    } else {
      message.setRepeatedField(field, index, one(field, Bounds.of(field).ofItems(), MENDING, 1));
    }
  }

  private void mendPart(Message.Builder message, FieldDescriptor field, int index, String rest) {
    Object present = index < 0 ? message.getField(field) : message.getRepeatedField(field, index);
    Message.Builder part = ((Message) present).toBuilder();
    mend(part, rest);
    Days.sort(part);
    if (index < 0) {
      message.setField(field, part.build());
    } else {
      message.setRepeatedField(field, index, part.build());
    }
  }

  private List<Object> items(FieldDescriptor field, Manner manner, int depth) {
    Bounds bounds = Bounds.of(field);
    List<Object> items = new ArrayList<>();
    for (int left = count(bounds, manner); left > 0; left--) {
      Object item =
          field.isMapField()
              ? entry(field, bounds, manner)
              : one(field, bounds.ofItems(), manner, depth);
      if (!bounds.areUnique() || !items.contains(item) || happens(manner.wild())) {
        items.add(item);
      }
    }
    return items;
  }

  private int count(Bounds bounds, Manner manner) {
    if (happens(manner.wild() / 10)) {
      return bounds.most() > 1000 ? 0 : bounds.most() + 1;
    }
    return Math.min(bounds.most(), Math.max(1, bounds.fewest()) + random.nextInt(4));
  }

  private Object entry(FieldDescriptor field, Bounds bounds, Manner manner) {
    FieldDescriptor key = field.getMessageType().findFieldByName("key");
    FieldDescriptor value = field.getMessageType().findFieldByName("value");
    return DynamicMessage.newBuilder(field.getMessageType())
        .setField(key, values.of(key, bounds.ofKeys(), happens(manner.wild())))
        .setField(value, values.of(value, bounds.ofValues(), happens(manner.wild())))
        .build();
  }

  private Object one(FieldDescriptor field, Bounds bounds, Manner manner, int depth) {
    if (isGivenByCascade(field) && field.getName().equals("name") && happens(0.7)) {
      return values.newName(bounds);
    }
    if (!Shapes.isMessage(field)) {
      return values.of(field, bounds, happens(manner.wild()));
    }
    Descriptor type = field.getMessageType();
    return switch (type.getFullName()) {
      case "google.type.Date" ->
          filled(type, day -> Days.fill(day, random, happens(manner.wild())));
      case "google.type.Decimal" -> amount(type, bounds, manner);
      case "google.protobuf.Timestamp" -> filled(type, this::fillMoment);
      default -> part(type, manner, depth);
    };
  }

  private static Message filled(Descriptor type, Consumer<Message.Builder> fill) {
    Message.Builder message = DynamicMessage.newBuilder(type);
    fill.accept(message);
    return message.build();
  }

  /** What was taken once is likely to fit again. */
  private Message part(Descriptor type, Manner manner, int depth) {
    Optional<Message> before = known.part(type, random);
    return before.isPresent() && !Shapes.isThing(type) && happens(0.5)
        ? before.get()
        : message(type, manner, depth + 1);
  }

  private Message amount(Descriptor type, Bounds bounds, Manner manner) {
    FieldDescriptor value = type.findFieldByName("value");
    return DynamicMessage.newBuilder(type)
        .setField(value, values.of(value, bounds, happens(manner.wild())))
        .build();
  }

  private void fillMoment(Message.Builder moment) {
    long seconds = Instant.now().getEpochSecond() + random.nextInt(120) - 100;
    moment.setField(Shapes.field(moment, "seconds"), seconds);
  }

  /** Who names a thing gives the version of it that was seen. */
  private void asItWasSeen(Message.Builder message, Manner manner) {
    FieldDescriptor name = message.getDescriptorForType().findFieldByName("name");
    Optional<FieldDescriptor> version = Shapes.version(message.getDescriptorForType());
    if (name == null || version.isEmpty() || happens(manner.wild() / 2)) {
      return;
    }
    known
        .thing((String) message.getField(name))
        .flatMap(thing -> Shapes.version(thing.getDescriptorForType()).map(thing::getField))
        .filter(seen -> seen.getClass() == message.getField(version.get()).getClass())
        .ifPresent(seen -> message.setField(version.get(), seen));
  }
}
