/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.readmodel;

import io.glueledger.base.text.Sha256Digest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * The schemas that one release speaks on the internal port, of all questions and answers. Two
 * releases understand each other if they know each other's: Avro then fills in what the older one
 * does not say, and leaves out what it does not know.
 */
public final class PortSchemas {
  /** The header that names the schemas of whoever sends it, by their fingerprint. */
  public static final String HEADER = "glue-ledger-schemas";

  /** Where a release sends its {@link #text}, to be answered with the other's. */
  public static final String PATH = InternalPath.ROOT + "schemas";

  /** Those of this release. */
  public static final PortSchemas OWN = own();

  private final Map<String, Schema> byName;
  private final String text;
  private final String fingerprint;

  private PortSchemas(Schema union) {
    this.byName =
        union.getTypes().stream().collect(Collectors.toMap(Schema::getFullName, type -> type));
    this.text = union.toString();
    this.fingerprint =
        HexFormat.of()
            .formatHex(Sha256Digest.start().digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
  }

  private static PortSchemas own() {
    return new PortSchemas(
        Schema.createUnion(
            InternalPath.ALL.stream()
                .flatMap(path -> Stream.of(path.request(), path.answer()))
                .distinct()
                .map(CanonicalAvro::schema)
                .toList()));
  }

  /**
   * Those that another release has sent.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static PortSchemas parse(String text) {
    try {
      Schema union = new Schema.Parser().parse(text);
      if (union.getType() == Schema.Type.UNION) {
        return new PortSchemas(union);
      }
    } catch (AvroRuntimeException e) {
      throw new IllegalArgumentException("it is no list of Avro schemas", e);
    }
    throw new IllegalArgumentException("it is no list of Avro schemas");
  }

  /** Those schemas as one JSON array. */
  public String text() {
    return text;
  }

  /** What the header says of them. */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * A record that the release wrote, as this one sees it.
   *
   * @throws IllegalArgumentException if the bytes are none, or the release has no such record
   */
  public <T extends SpecificRecord> T read(Class<T> type, byte[] bytes) {
    return equals(OWN)
        ? CanonicalAvro.read(type, bytes)
        : CanonicalAvro.read(type, writer(type), bytes);
  }

  private Schema writer(Class<?> type) {
    Schema writer = byName.get(CanonicalAvro.schema(type).getFullName());
    if (writer == null) {
      throw new IllegalArgumentException("the other release has no " + type.getSimpleName());
    }
    return writer;
  }

  /**
   * Where the release can say more in a record than this one would hear, which is fine in an
   * answer; a question of which a condition is not heard would be answered with something else.
   */
  public Optional<String> unheard(Class<? extends SpecificRecord> type) {
    return equals(OWN)
        ? Optional.empty()
        : unheard(writer(type), CanonicalAvro.schema(type), Set.of());
  }

  private static Optional<String> unheard(Schema said, Schema heard, Set<String> above) {
    return switch (said.getType()) {
      case RECORD ->
          above.contains(said.getFullName())
              ? Optional.empty()
              : ofFields(said, sameKind(said, heard), above);
      case ARRAY -> unheard(said.getElementType(), sameKind(said, heard).getElementType(), above);
      case MAP -> unheard(said.getValueType(), sameKind(said, heard).getValueType(), above);
      case UNION -> first(said.getTypes().stream().map(branch -> unheard(branch, heard, above)));
      default -> Optional.empty();
    };
  }

  private static Optional<String> ofFields(Schema said, Schema heard, Set<String> above) {
    Set<String> names =
        Stream.concat(above.stream(), Stream.of(said.getFullName())).collect(Collectors.toSet());
    return first(
        said.getFields().stream()
            .map(
                field -> {
                  Schema.Field same = heard.getField(field.name());
                  return same == null
                      ? Optional.of(said.getName() + "." + field.name())
                      : unheard(field.schema(), same.schema(), names);
                }));
  }

  /** The branch of a union that reads such a schema; the schema itself if it is no union. */
  private static Schema sameKind(Schema said, Schema heard) {
    Collection<Schema> branches =
        heard.getType() == Schema.Type.UNION ? heard.getTypes() : Set.of(heard);
    return branches.stream()
        .filter(branch -> branch.getType() == said.getType())
        .filter(
            branch ->
                branch.getType() != Schema.Type.RECORD
                    || branch.getFullName().equals(said.getFullName()))
        .findFirst()
        .orElse(said);
  }

  private static Optional<String> first(Stream<Optional<String>> all) {
    return all.flatMap(Optional::stream).findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PortSchemas same && same.fingerprint.equals(fingerprint);
  }

  @Override
  public int hashCode() {
    return fingerprint.hashCode();
  }
}
