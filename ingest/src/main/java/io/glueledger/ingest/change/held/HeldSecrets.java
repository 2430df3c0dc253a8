/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change.held;

import io.glueledger.definition.comparison.DroppedSecrets;
import io.glueledger.definition.comparison.WrittenBack;
import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.ReadHiding;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.event.Value;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.change.request.RequestedChange;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.policy.property.SecretReferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * What an update means for the secrets that its connection holds. Reading, editing and writing back
 * must not lose what the reader was not shown: Glue removes whatever an update leaves out, and
 * nobody can tell from a request what its caller has seen.
 */
public final class HeldSecrets {

  /** Ways to log in for which nothing secret stands in a connection. */
  private static final Set<String> WITHOUT_SECRET = Set.of("IAM", "AWS_MSK_IAM", "GSSAPI", "NONE");

  private HeldSecrets() {}

  /**
   * An update beside the version that it would replace.
   *
   * @param request with the newest version's values where the update leaves them as they are
   * @param refusal why it must not be sent
   */
  public record Checked(RedactedRequest request, Optional<WireError> refusal) {}

  /** Checks a change, of which only updates can lose a secret, against the newest version. */
  public static Checked against(
      Optional<DefinitionVersion> newest, RequestedChange change, RedactedRequest request) {
    Optional<Definition> held = newest.flatMap(DefinitionVersion::definition);
    if (change.operation() != Operation.UPDATE) {
      return new Checked(request, Optional.empty());
    }
    ConnectionInput input = change.input().orElseThrow();
    List<String> placeholders = ReadHiding.placeholdersIn(input);
    if (held.isEmpty()) {
      return new Checked(request, placeholders.stream().findFirst().map(WireErrors::placeholder));
    }
    Definition asked = request.content().definition().orElseThrow();
    boolean alike = newest.get().redactorVersion().equals(DefinitionRedactor.VERSION);
    List<String> dropped =
        hasOtherWay(held.get(), asked)
            ? List.of()
            : DroppedSecrets.of(held.get(), asked, alike).stream()
                .filter(path -> !change.removed().contains(path))
                .toList();
    if (!dropped.isEmpty()) {
      return new Checked(request, Optional.of(WireErrors.dropsSecrets(dropped)));
    }
    if (placeholders.isEmpty()) {
      return new Checked(request, Optional.empty());
    }
    Optional<WireError> refusal =
        WrittenBack.otherwiseChanged(held.get(), input)
            .map(path -> WireErrors.changesBesidePlaceholders(placeholders.get(0), path));
    return new Checked(
        request.leaving(placeholders, WrittenBack.result(held.get(), asked)), refusal);
  }

  /** Whether it becomes another kind of connection, or logs in by something else than a secret. */
  private static boolean hasOtherWay(Definition held, Definition asked) {
    return !held.getConnectionType().getText().equals(asked.getConnectionType().getText())
        || asked
            .getAuthenticationConfiguration()
            .filter(
                authentication ->
                    authentication.getSecretArn().isPresent()
                        || authentication
                            .getAuthenticationType()
                            .flatMap(Value::getText)
                            .filter(WITHOUT_SECRET::contains)
                            .isPresent())
            .isPresent()
        || Stream.of(
                asked.getConnectionProperties(),
                asked.getSparkProperties(),
                asked.getAthenaProperties(),
                asked.getPythonProperties())
            .flatMap(properties -> properties.entrySet().stream())
            .anyMatch(HeldSecrets::isOtherWay);
  }

  private static boolean isOtherWay(Map.Entry<String, Value> property) {
    String text = property.getValue().getText().orElse("");
    return !text.isBlank()
        && (SecretReferences.isReference(property.getKey())
            || (property.getKey().equals("KAFKA_SASL_MECHANISM") && WITHOUT_SECRET.contains(text)));
  }
}
