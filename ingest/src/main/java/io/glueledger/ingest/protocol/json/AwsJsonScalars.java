/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.json;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** The plain values of AWS JSON, each from the one kind of token that AWS writes it as. */
final class AwsJsonScalars {

  /** Seconds since 1970 with at most nanoseconds: no exponents, whose expansion has no bound. */
  private static final Pattern EPOCH_SECONDS = Pattern.compile("-?\\d{1,11}(\\.\\d{1,9})?");

  private AwsJsonScalars() {}

  /** The value that was written, unless the token or the text of it does not fit the field. */
  static Optional<?> read(SdkField<?> field, JsonToken token, String written) {
    try {
      return switch (field.marshallingType().getKnownType()) {
        case STRING -> when(token == JsonToken.VALUE_STRING, written);
        case BOOLEAN -> when(token.isBoolean(), token == JsonToken.VALUE_TRUE);
        case INTEGER -> integer(token, written).map(Integer::valueOf);
        case LONG -> integer(token, written).map(Long::valueOf);
        case SHORT -> integer(token, written).map(Short::valueOf);
        case DOUBLE -> number(token, written).filter(Double::isFinite);
        case FLOAT -> number(token, written).map(Double::floatValue).filter(Float::isFinite);
        case INSTANT -> instant(field, token, written);
        case SDK_BYTES ->
            when(token == JsonToken.VALUE_STRING, written)
                .map(text -> SdkBytes.fromByteArray(Base64.getDecoder().decode(text)));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException doesNotFit) {
      return Optional.empty();
    }
  }

  /** What is expected, in words that follow "must be". */
  static String describe(SdkField<?> field) {
    return switch (field.marshallingType().getKnownType()) {
      case STRING -> "text";
      case BOOLEAN -> "true or false";
      case INTEGER, LONG, SHORT -> "a whole number that fits its type";
      case DOUBLE, FLOAT -> "a number that fits its type";
      case INSTANT ->
          isText(field) ? "a time as text" : "a time as seconds since 1970, without exponent";
      case SDK_BYTES -> "base64";
      default -> "left out, since this gate cannot carry it";
    };
  }

  static boolean isText(SdkField<?> instant) {
    return instant
        .getOptionalTrait(TimestampFormatTrait.class)
        .map(TimestampFormatTrait::format)
        .filter(format -> format == Format.ISO_8601)
        .isPresent();
  }

  private static Optional<String> integer(JsonToken token, String written) {
    return when(token == JsonToken.VALUE_NUMBER_INT, written);
  }

  private static Optional<Double> number(JsonToken token, String written) {
    return when(token.isNumeric(), written).map(Double::valueOf);
  }

  private static Optional<Instant> instant(SdkField<?> field, JsonToken token, String written) {
    if (isText(field)) {
      return when(token == JsonToken.VALUE_STRING, written).map(Instant::parse);
    }
    return when(token.isNumeric() && EPOCH_SECONDS.matcher(written).matches(), written)
        .map(BigDecimal::new)
        .map(seconds -> Instant.ofEpochSecond(0, seconds.movePointRight(9).longValueExact()));
  }

  private static <T> Optional<T> when(boolean fits, T value) {
    return fits ? Optional.of(value) : Optional.empty();
  }
}
