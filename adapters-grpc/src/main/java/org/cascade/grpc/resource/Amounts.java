package org.cascade.grpc.resource;

import com.google.type.Decimal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts with three decimals, on the wire without zeros that say nothing. */
public final class Amounts {
  private static final int SCALE = 3;

  private Amounts() {}

  public static Decimal message(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return Decimal.newBuilder()
        .setValue((stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString())
        .build();
  }

  /** An amount that has been validated. */
  public static BigDecimal value(Decimal message) {
    return new BigDecimal(message.getValue()).setScale(SCALE);
  }

  public static @Nullable BigDecimal valueIf(boolean there, Decimal message) {
    return there ? value(message) : null;
  }
}
