/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.serialization;

import static io.confluent.kafka.schemaregistry.CompatibilityLevel.FULL_TRANSITIVE;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.released.ReleasedSchema;
import io.glueledger.schemas.released.ReleasedSchemas;
import io.glueledger.schemas.serialization.SubjectRegistration.Refused;
import io.glueledger.schemas.serialization.SubjectRegistration.Registered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * Brings the released schemas into a registry: under each subject every version, in order, with the
 * subject's compatibility set to {@code FULL_TRANSITIVE} first. Doing it again changes nothing.
 * Compatibility is checked here too, because not every registry does.
 */
public final class SchemaRegistration {

  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private final SchemaRegistryClient registry;

  private SchemaRegistration(SchemaRegistryClient registry) {
    this.registry = registry;
  }

  /**
   * Registers the released versions of all types.
   *
   * @return what came of each subject, in the order of {@link RecordType#ALL}
   * @throws RegistryUnavailableException if the registry failed on the way; part of it may be done
   */
  public static List<SubjectRegistration> register(SchemaRegistryClient registry) {
    SchemaRegistration registration = new SchemaRegistration(registry);
    return RecordType.ALL.stream()
        .map(
            type -> registration.register(type.subject(), ReleasedSchemas.bundled().versions(type)))
        .toList();
  }

  /** Registers the given versions, oldest first, under one subject. */
  static SubjectRegistration register(
      SchemaRegistryClient registry, String subject, List<ReleasedSchema> versions) {
    return new SchemaRegistration(registry).register(subject, versions);
  }

  private SubjectRegistration register(String subject, List<ReleasedSchema> versions) {
    requireCompatibility(subject);
    List<Existing> existing = existing(subject);
    List<Integer> ids = new ArrayList<>();
    int added = 0;
    for (ReleasedSchema version : versions) {
      AvroSchema schema = new AvroSchema(version.schema());
      Optional<Integer> known =
          RegistryCalls.find(
              "look up a schema of " + subject, () -> registry.getId(subject, schema));
      if (known.isPresent()) {
        ids.add(known.get());
        continue;
      }
      Optional<String> conflict =
          existing.stream().flatMap(other -> other.conflict(version).stream()).findFirst();
      if (conflict.isPresent()) {
        return new Refused(subject, conflict.get());
      }
      try {
        ids.add(registry.register(subject, schema));
        added++;
      } catch (RestClientException e) {
        if (e.getStatus() == CONFLICT || e.getStatus() == UNPROCESSABLE) {
          return new Refused(subject, "version " + version.version() + ": " + e.getMessage());
        }
        throw RegistryCalls.unavailable("register a schema of " + subject, e);
      } catch (IOException e) {
        throw RegistryCalls.unavailable("register a schema of " + subject, e);
      }
    }
    return new Registered(subject, ids, added);
  }

  private void requireCompatibility(String subject) {
    if (!isFullTransitive(subject)) {
      RegistryCalls.find(
          "set the compatibility of " + subject,
          () -> registry.updateCompatibility(subject, FULL_TRANSITIVE.name));
      if (!isFullTransitive(subject)) {
        throw RegistryCalls.unavailable(
            "keep the compatibility of " + subject,
            new IllegalStateException("it is not FULL_TRANSITIVE after setting it"));
      }
    }
  }

  private boolean isFullTransitive(String subject) {
    return RegistryCalls.find(
            "say the compatibility of " + subject, () -> registry.getCompatibility(subject))
        .filter(FULL_TRANSITIVE.name::equals)
        .isPresent();
  }

  /** What stands in the registry under a subject, whoever put it there. */
  private List<Existing> existing(String subject) {
    List<Existing> found = new ArrayList<>();
    List<Integer> numbers =
        RegistryCalls.find(
                "list the versions of " + subject, () -> registry.getAllVersions(subject))
            .orElse(List.of());
    for (int number : numbers) {
      RegistryCalls.find(
              "give version " + number + " of " + subject,
              () -> registry.getSchemaMetadata(subject, number))
          .ifPresent(metadata -> found.add(new Existing(number, metadata)));
    }
    return found;
  }

  private record Existing(int number, SchemaMetadata metadata) {

    /** Why a version of ours can't stand beside it. */
    Optional<String> conflict(ReleasedSchema ours) {
      Schema theirs;
      try {
        theirs = new Schema.Parser().parse(metadata.getSchema());
      } catch (AvroRuntimeException e) {
        return Optional.of("version %d of the registry is no Avro schema".formatted(number));
      }
      return unreadable(ours.schema(), theirs)
          .or(() -> unreadable(theirs, ours.schema()))
          .map(
              why ->
                  "version %d of this software and version %d of the registry can't read each other: %s"
                      .formatted(ours.version(), number, why));
    }

    private static Optional<String> unreadable(Schema reader, Schema writer) {
      var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
      return result.getType() == SchemaCompatibilityType.COMPATIBLE
          ? Optional.empty()
          : Optional.of(
              result.getResult().getIncompatibilities().stream()
                  .map(found -> found.getType() + " at " + found.getLocation())
                  .findFirst()
                  .orElse(result.getType().toString()));
    }
  }
}
