package org.cascade.it.property;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Single values: within the bounds of their field, or wild ones, which mostly are not. */
final class Values {
  private static final int TRIES = 3;

  private final Random random;
  private final Known known;
  private final Texts texts;
  private boolean young;
  private boolean lacksName;

  Values(Random random, Known known) {
    this.random = random;
    this.known = known;
    this.texts = new Texts(random);
  }

  /**
   * A request is begun.
   *
   * @param young whether it is about things that were made lately
   */
  void begin(boolean young) {
    this.young = young;
    lacksName = false;
  }

  /** Whether the request would have named something of which nothing is known yet. */
  boolean lacksName() {
    return lacksName;
  }

  Object of(FieldDescriptor field, Bounds bounds, boolean wild) {
    return switch (field.getJavaType()) {
      case BOOLEAN -> random.nextBoolean();
      case STRING -> wild ? wildText(bounds) : text(field, bounds);
      case INT -> (int) number(field, bounds, wild, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> number(field, bounds, wild, Long.MIN_VALUE, Long.MAX_VALUE);
      case FLOAT -> wild ? Float.NaN : random.nextFloat();
      case DOUBLE -> wild ? Double.NaN : random.nextDouble();
      case BYTE_STRING -> ByteString.copyFromUtf8(texts.fresh(bounds.longest()));
      case ENUM -> word(field.getEnumType(), bounds, wild);
      case MESSAGE -> throw new IllegalArgumentException(field.getFullName());
    };
  }

  private long number(FieldDescriptor field, Bounds bounds, boolean wild, long least, long most) {
    long low = bounds.number("gte").orElse(wild ? least : 0L);
    long high = bounds.number("lte").orElse(most);
    if (wild) {
      long[] outside = {low - 1, high + 1, least, most, 0, -1};
      return Math.max(least, Math.min(most, outside[random.nextInt(outside.length)]));
    }
    Optional<Long> seen =
        known
            .value(field.getName(), random)
            .filter(Number.class::isInstance)
            .map(value -> ((Number) value).longValue());
    if (seen.filter(value -> value >= low && value <= high).isPresent() && random.nextInt(3) > 0) {
      return seen.get();
    }
    return random.nextInt(10) == 0 ? high : Math.min(high, low + random.nextInt(10));
  }

  private EnumValueDescriptor word(EnumDescriptor words, Bounds bounds, boolean wild) {
    if (wild) {
      return words.findValueByNumberCreatingIfUnknown(List.of(0, -1, 99).get(random.nextInt(3)));
    }
    List<EnumValueDescriptor> chosen =
        words.getValues().stream()
            .filter(word -> word.getNumber() != 0)
            .filter(word -> !bounds.refusedWords().contains(word.getNumber()))
            .toList();
    return chosen.isEmpty() ? words.getValues().get(0) : chosen.get(random.nextInt(chosen.size()));
  }

  private String text(FieldDescriptor field, Bounds bounds) {
    Optional<Pattern> pattern = bounds.pattern().map(Pattern::compile);
    if (pattern.isPresent() && pattern.get().pattern().contains("/")) {
      return name(pattern.get());
    }
    Optional<String> seen = known.value(field.getName(), random).map(Object::toString);
    if (random.nextInt(10) == 0 && seen.filter(text -> fits(text, pattern, bounds)).isPresent()) {
      return seen.get();
    }
    for (int tried = 0; tried < TRIES; tried++) {
      String fresh = texts.fresh(bounds.longest());
      if (fits(fresh, pattern, bounds)) {
        return fresh;
      }
    }
    return matching(pattern, bounds);
  }

  private String matching(Optional<Pattern> pattern, Bounds bounds) {
    String day = Days.some(random).toString();
    if (fits(day, pattern, bounds)) {
      return day;
    }
    return pattern.map(one -> PatternTexts.matching(one.pattern(), random)).orElse("");
  }

  private static boolean fits(String text, Optional<Pattern> pattern, Bounds bounds) {
    int length = text.codePointCount(0, text.length());
    return length >= bounds.shortest()
        && length <= bounds.longest()
        && pattern.filter(one -> !one.matcher(text).find()).isEmpty();
  }

  private String name(Pattern pattern) {
    Optional<String> seen = known.name(pattern, young, random);
    lacksName |= seen.isEmpty();
    return seen.orElseGet(() -> PatternTexts.matching(pattern.pattern(), random));
  }

  /** Of a thing that is to be made, where its maker gives it its name. */
  String newName(Bounds bounds) {
    return bounds.pattern().map(pattern -> PatternTexts.matching(pattern, random)).orElse("");
  }

  private String wildText(Bounds bounds) {
    if (random.nextInt(3) == 0) {
      return bounds
          .pattern()
          .map(pattern -> PatternTexts.matching(pattern, random))
          .orElseGet(() -> texts.wild(bounds.longest()));
    }
    return texts.wild(bounds.longest());
  }
}
