/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** Random data of any schema; the same seed gives the same data. */
final class RandomRecords {

  private static final int DEPTH = 6;

  private final Random random;

  RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  Object of(Schema schema) {
    return of(schema, DEPTH);
  }

  private Object of(Schema schema, int depth) {
    return switch (schema.getType()) {
      case RECORD -> {
        GenericData.Record record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.pos(), of(field.schema(), depth - 1)));
        yield record;
      }
      case UNION -> {
        // Our unions are of null and one other: null ends a record that holds itself.
        Schema branch =
            schema.getTypes().get(depth > 0 ? random.nextInt(schema.getTypes().size()) : 0);
        yield branch.getType() == Schema.Type.NULL ? absent() : of(branch, depth);
      }
      case ARRAY ->
          new GenericData.Array<>(
              schema,
              Stream.generate(() -> of(schema.getElementType(), depth - 1))
                  .limit(size(depth))
                  .toList());
      case MAP -> {
        Map<String, Object> entries = new HashMap<>();
        for (int i = size(depth); i > 0; i--) {
          entries.put(text(), of(schema.getValueType(), depth - 1));
        }
        yield entries;
      }
      case ENUM -> {
        List<String> symbols = schema.getEnumSymbols();
        yield new GenericData.EnumSymbol(schema, symbols.get(random.nextInt(symbols.size())));
      }
      case FIXED -> {
        byte[] bytes = new byte[schema.getFixedSize()];
        random.nextBytes(bytes);
        yield new GenericData.Fixed(schema, bytes);
      }
      case STRING -> text();
      case BYTES -> ByteBuffer.wrap(text().getBytes(UTF_8));
      case INT -> random.nextInt();
      case LONG -> (long) random.nextInt();
      case FLOAT -> random.nextFloat();
      case DOUBLE -> random.nextDouble();
      case BOOLEAN -> random.nextBoolean();
      case NULL -> absent();
    };
  }

  private int size(int depth) {
    return depth > 0 ? random.nextInt(3) : 0;
  }

  private String text() {
    return random
        .ints(random.nextInt(12), 0x20, 0x2FFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @SuppressWarnings("NullAway") // Avro's null.
  private static Object absent() {
    return null;
  }
}
