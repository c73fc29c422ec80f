package org.cascade.it.property;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the calls so far have shown: names of things, the things as they were last seen, and the
 * requests that were taken. All threads share it.
 */
final class Known {
  /** What comes after the first number may be a student's id, which can be anything. */
  private static final Pattern NAME =
      Pattern.compile("[a-z][A-Za-z]*/[1-9][0-9]{0,17}(/[a-z][A-Za-z]*/.+)?", Pattern.DOTALL);

  /** The last word of what the thing is, in the singular, and its number. */
  private static final Pattern NUMBERED = Pattern.compile("([A-Z]?[a-z]+)s/([0-9]+)$");

  private static final int LONGEST_VALUE = 50;

  private final Random random = new Random(0);
  private final Map<String, Shelf<String>> namesByShape = new HashMap<>();
  private final Map<String, Shelf<String>> namesByType = new HashMap<>();
  private final Map<String, Message> things = new HashMap<>();
  private final Map<String, Shelf<Message>> parts = new HashMap<>();
  private final Map<String, Shelf<Object>> values = new HashMap<>();
  private final Map<MethodDescriptor, Shelf<List<Message>>> taken = new HashMap<>();

  /** Whether a text is the name of something, such as courses/7. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private static String shape(String name) {
    return name.replaceAll("[0-9]+", "1");
  }

  private <K, T> void put(Map<K, Shelf<T>> shelves, K key, T thing) {
    shelves.computeIfAbsent(key, any -> new Shelf<>()).add(thing, random);
  }

  /** After a call that ended well. */
  synchronized void learn(MethodDescriptor method, List<Message> requests, List<Message> answers) {
    put(taken, method, requests);
    requests.forEach(request -> walk(request, this::learnValue));
    requests.forEach(this::learnParts);
    answers.forEach(answer -> walk(answer, this::learnValue));
    answers.forEach(this::learnThings);
    answers.forEach(answer -> learnNextPage(method, requests, answer));
    if (method.getName().startsWith("Delete")) {
      requests.forEach(this::forget);
    }
  }

  private static void walk(Message message, BiConsumer<FieldDescriptor, Object> each) {
    message.getAllFields().forEach((field, value) -> walk(field, value, each));
  }

  private static void walk(
      FieldDescriptor field, Object value, BiConsumer<FieldDescriptor, Object> each) {
    if (value instanceof List<?> list) {
      list.forEach(item -> walk(field, item, each));
    } else if (value instanceof Message inner) {
      walk(inner, each);
    } else {
      each.accept(field, value);
    }
  }

  private void learnValue(FieldDescriptor field, Object value) {
    if (value instanceof String text && isName(text)) {
      put(namesByShape, shape(text), text);
      learnNumber(text);
    } else if (value instanceof Number
        || (value instanceof String text && text.length() <= LONGEST_VALUE)) {
      put(values, field.getName(), value);
    }
  }

  /** A year is the number of a school year, and so on. */
  private void learnNumber(String name) {
    Matcher numbered = NUMBERED.matcher(name);
    if (numbered.find()) {
      String kind = numbered.group(1).toLowerCase(Locale.ROOT);
      put(values, kind, Long.valueOf(numbered.group(2)));
    }
  }

  private void learnParts(Message message) {
    forEachInner(
        message,
        inner -> {
          put(parts, inner.getDescriptorForType().getFullName(), inner);
          learnParts(inner);
        });
  }

  private void learnThings(Message message) {
    if (Shapes.isThing(message.getDescriptorForType())) {
      String name = (String) message.getField(Shapes.field(message, "name"));
      things.put(name, message);
      put(namesByType, message.getDescriptorForType().getFullName(), name);
    }
    forEachInner(message, this::learnThings);
  }

  private static void forEachInner(Message message, Consumer<Message> each) {
    message
        .getAllFields()
        .forEach(
            (field, value) -> {
              if (field.getJavaType() == JavaType.MESSAGE && !field.isMapField()) {
                if (value instanceof List<?> list) {
                  list.forEach(item -> each.accept((Message) item));
                } else {
                  each.accept((Message) value);
                }
              }
            });
  }

  /** The same request with the token of the page after it is one that was as good as taken. */
  private void learnNextPage(MethodDescriptor method, List<Message> requests, Message answer) {
    FieldDescriptor next = answer.getDescriptorForType().findFieldByName("next_page_token");
    FieldDescriptor token = method.getInputType().findFieldByName("page_token");
    if (next != null && token != null && !answer.getField(next).equals("")) {
      put(
          taken,
          method,
          List.of(requests.get(0).toBuilder().setField(token, answer.getField(next)).build()));
    }
  }

  private void forget(Message deletion) {
    FieldDescriptor field = deletion.getDescriptorForType().findFieldByName("name");
    if (field != null) {
      String name = (String) deletion.getField(field);
      things.remove(name);
      namesByShape.values().forEach(shelf -> shelf.remove(name));
      namesByType.values().forEach(shelf -> shelf.remove(name));
    }
  }

  /** A name that fits a pattern. */
  synchronized Optional<String> name(Pattern pattern, boolean young, Random chance) {
    List<Shelf<String>> fitting =
        namesByShape.entrySet().stream()
            .filter(
                shelf -> pattern.matcher(shelf.getKey()).find() || fits(shelf.getValue(), pattern))
            .map(Map.Entry::getValue)
            .toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Shelf<String> shelf = fitting.get(chance.nextInt(fitting.size()));
    return young ? shelf.young(chance) : shelf.old(chance);
  }

  /** Names of years are not of the shape that stands for all. */
  private boolean fits(Shelf<String> shelf, Pattern pattern) {
    return shelf.old(random).filter(name -> pattern.matcher(name).find()).isPresent();
  }

  /** A thing as it was last seen. */
  synchronized Optional<Message> thing(String name) {
    return Optional.ofNullable(things.get(name));
  }

  synchronized Optional<Message> thing(Descriptor type, Random chance) {
    return Optional.ofNullable(namesByType.get(type.getFullName()))
        .flatMap(shelf -> shelf.old(chance))
        .flatMap(this::thing);
  }

  /** A message inside a request that was taken. */
  synchronized Optional<Message> part(Descriptor type, Random chance) {
    return Optional.ofNullable(parts.get(type.getFullName())).flatMap(shelf -> shelf.old(chance));
  }

  /** A value that a field of this name has had. */
  synchronized Optional<Object> value(String field, Random chance) {
    return Optional.ofNullable(values.get(field)).flatMap(shelf -> shelf.old(chance));
  }

  /** What a call was made of that ended well. */
  synchronized Optional<List<Message>> taken(MethodDescriptor method, Random chance) {
    return Optional.ofNullable(taken.get(method)).flatMap(shelf -> shelf.young(chance));
  }
}
