package org.cascade.it.property;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Days, as messages and as texts, in an order in which what begins has not ended before. */
final class Days {
  private static final Pattern TEXT = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");
  private static final String MESSAGE = "google.type.Date";

  private Days() {}

  static LocalDate some(Random random) {
    return LocalDate.of(2025, 8, 1).plusDays(random.nextInt(300));
  }

  static boolean isDay(FieldDescriptor field) {
    return Shapes.isMessage(field) && field.getMessageType().getFullName().equals(MESSAGE);
  }

  /** Puts a day, or one that is in no calendar, into a message of {@code google.type}. */
  static void fill(Message.Builder day, Random random, boolean wild) {
    LocalDate date = some(random);
    set(day, "year", wild ? random.nextInt(3) * 5000 - 1 : date.getYear());
    set(day, "month", date.getMonthValue());
    set(day, "day", wild ? random.nextInt(40) : date.getDayOfMonth());
  }

  private static void set(Message.Builder day, String field, int value) {
    day.setField(Shapes.field(day, field), value);
  }

  /** Days of one message are given in the order of its fields. */
  static void sort(Message.Builder message) {
    List<FieldDescriptor> fields =
        message.getAllFields().entrySet().stream()
            .filter(field -> isDay(field.getKey()) || isText(field.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    List<Object> sorted =
        fields.stream().map(message::getField).sorted(Comparator.comparing(Days::text)).toList();
    for (int at = 0; at < fields.size(); at++) {
      message.setField(fields.get(at), sorted.get(at));
    }
  }

  private static boolean isText(Object value) {
    return value instanceof String text && TEXT.matcher(text).matches();
  }

  private static String text(Object day) {
    return day instanceof Message message
        ? "%05d-%02d-%02d"
            .formatted(part(message, "year"), part(message, "month"), part(message, "day"))
        : day.toString();
  }

  private static int part(Message day, String field) {
    return (int) day.getField(Shapes.field(day, field));
  }
}
