package org.cascade.grpc.call;

import build.buf.validate.FieldPath;
import build.buf.validate.FieldPathElement;
import java.util.stream.Collectors;

/** Writes paths to fields as callers know them: {@code spec.calendars[1]}. */
final class FieldPaths {
  private FieldPaths() {}

  static String text(FieldPath path) {
    return path.getElementsList().stream().map(FieldPaths::text).collect(Collectors.joining("."));
  }

  private static String text(FieldPathElement element) {
    return element.getFieldName() + subscript(element);
  }

  private static String subscript(FieldPathElement element) {
    return switch (element.getSubscriptCase()) {
      case INDEX -> "[" + element.getIndex() + "]";
      case BOOL_KEY -> "[" + element.getBoolKey() + "]";
      case INT_KEY -> "[" + element.getIntKey() + "]";
      case UINT_KEY -> "[" + Long.toUnsignedString(element.getUintKey()) + "]";
      case STRING_KEY -> "[\"" + element.getStringKey() + "\"]";
      case SUBSCRIPT_NOT_SET -> "";
    };
  }
}
