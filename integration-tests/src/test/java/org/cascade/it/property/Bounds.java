package org.cascade.it.property;

import build.buf.validate.FieldRules;
import build.buf.validate.Rule;
import build.buf.validate.ValidateProto;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a proto says of the values of a field. */
record Bounds(FieldRules rules) {
  /** An amount is a message of a library; what it may be is said in CEL where it is used. */
  private static final Pattern MATCHES = Pattern.compile("matches\\('(.*)'\\)");

  static Bounds of(FieldDescriptor field) {
    return new Bounds(field.getOptions().getExtension(ValidateProto.field));
  }

  Bounds ofItems() {
    return new Bounds(rules.getRepeated().getItems());
  }

  Bounds ofKeys() {
    return new Bounds(rules.getMap().getKeys());
  }

  Bounds ofValues() {
    return new Bounds(rules.getMap().getValues());
  }

  Optional<String> pattern() {
    return rules.getString().hasPattern()
        ? Optional.of(rules.getString().getPattern())
        : rules.getCelList().stream().map(Rule::getExpression).flatMap(this::matched).findFirst();
  }

  private Stream<String> matched(String expression) {
    Matcher matcher = MATCHES.matcher(expression);
    return matcher.find() ? Stream.of(matcher.group(1)) : Stream.empty();
  }

  /** In code points. */
  int shortest() {
    return (int) rules.getString().getMinLen();
  }

  int longest() {
    return rules.getString().hasMaxLen() ? (int) rules.getString().getMaxLen() : 1000;
  }

  int fewest() {
    return (int)
        (rules.hasMap() ? rules.getMap().getMinPairs() : rules.getRepeated().getMinItems());
  }

  int most() {
    if (rules.hasMap()) {
      return (int) rules.getMap().getMaxPairs();
    }
    return rules.getRepeated().hasMaxItems() ? (int) rules.getRepeated().getMaxItems() : 20;
  }

  boolean areUnique() {
    return rules.getRepeated().getUnique();
  }

  List<Integer> refusedWords() {
    return rules.getEnum().getNotInList();
  }

  /** The paths that a mask may name; none: any. */
  List<String> paths() {
    return rules.getFieldMask().getInList();
  }

  /** A bound of a number: gte, lte. */
  Optional<Long> number(String bound) {
    return rules.getAllFields().values().stream()
        .filter(Message.class::isInstance)
        .map(Message.class::cast)
        .flatMap(kind -> kind.getAllFields().entrySet().stream())
        .filter(rule -> rule.getKey().getName().equals(bound))
        .map(rule -> ((Number) rule.getValue()).longValue())
        .findFirst();
  }

  /** Whether a field that is left out is refused. */
  boolean isNeeded() {
    return rules.getRequired()
        || shortest() > 0
        || fewest() > 0
        || rules.getEnum().getNotInList().contains(0)
        || number("gte").orElse(0L) > 0
        || pattern().filter(pattern -> !Pattern.compile(pattern).matcher("").find()).isPresent();
  }
}
