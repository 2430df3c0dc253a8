/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.released;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.specific.SpecificData;

/** The golden files in the source tree, and what they would be if released today. */
final class GoldenFiles {

  private static final Path FOLDER = Path.of("src", "main", "resources", "released");

  private GoldenFiles() {}

  /**
   * Today's schema of a type as its golden file would have it: of no language, in Avro's own
   * layout.
   */
  static String today(RecordType<?> type) {
    try {
      JsonNode generated =
          new ObjectMapper().readTree(SpecificData.get().getSchema(type.recordClass()).toString());
      Schema neutral = new Schema.Parser().parse(withoutJavaProperties(generated).toString());
      return SchemaFormatter.format("json/pretty", neutral) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The released versions' texts, oldest first. */
  static List<String> released(RecordType<?> type) {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(version -> file(type, version))
        .takeWhile(Files::exists)
        .map(GoldenFiles::read)
        .toList();
  }

  /** Writes the next version of each type whose schema differs from the newest released one. */
  static List<Path> releaseWhatDiffers() {
    return RecordType.ALL.stream().flatMap(GoldenFiles::releaseIfDiffers).toList();
  }

  private static Stream<Path> releaseIfDiffers(RecordType<?> type) {
    List<String> released = released(type);
    String today = today(type);
    if (!released.isEmpty() && released.get(released.size() - 1).equals(today)) {
      return Stream.of();
    }
    Path next = file(type, released.size() + 1);
    try {
      Files.createDirectories(next.getParent());
      return Stream.of(Files.writeString(next, today));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(RecordType<?> type, int version) {
    return FOLDER.resolve(type.subject()).resolve("v" + version + ".avsc");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode withoutJavaProperties(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("avro.java.string");
      object
          .fieldNames()
          .forEachRemaining(name -> object.set(name, withoutJavaProperties(object.get(name))));
      // {"type": "string"} is "string" at length.
      return object.size() == 1 && object.path("type").isTextual() ? object.get("type") : object;
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, withoutJavaProperties(array.get(i)));
      }
    }
    return node;
  }
}
