/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.call;

import io.glueledger.definition.redaction.SecretScanner;
import io.glueledger.event.ConnectionId;
import io.glueledger.ingest.glue.ConnectionArns;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which connection a request is about, or why it is about none that the ledger can name. */
public final class ConnectionTargets {
  private static final int NAME_LIMIT = 255;

  /** Glue's single-line pattern: no line breaks and no control characters but the tab. */
  private static final Pattern NAME = Pattern.compile("[\\x{20}-\\x{10FFFF}\\t]+");

  private final String account;
  private final Set<String> catalogs;
  private final ConnectionArns arns;

  /**
   * The targets of one gate.
   *
   * @param account the catalog of requests that name none
   * @param catalogs the only catalogs that the gate serves
   */
  public ConnectionTargets(String account, Set<String> catalogs, ConnectionArns arns) {
    this.account = account;
    this.catalogs = Set.copyOf(catalogs);
    this.arns = arns;
  }

  /**
   * The answer of looking: a connection, or an error that becomes the caller's answer and no event.
   */
  public record Target(Optional<ConnectionId> connection, Optional<WireError> error) {
    static Target of(ConnectionId id) {
      return new Target(Optional.of(id), Optional.empty());
    }

    static Target wrong(WireError error) {
      return new Target(Optional.empty(), Optional.of(error));
    }
  }

  /** The catalog that a request means. */
  public String catalog(@Nullable String given) {
    return given == null ? account : given;
  }

  /** The error for a catalog that the gate does not serve. */
  public Optional<WireError> wrongCatalog(String catalogId) {
    return catalogs.contains(catalogId)
        ? Optional.empty()
        : Optional.of(
            WireErrors.accessDenied(
                "CatalogId names a catalog that this gate does not serve; leave it out, or name one"
                    + " of those that ingest.catalogs lists."));
  }

  /** The connection of a catalog and a name. */
  public Target named(@Nullable String catalogId, @Nullable String name, String member) {
    String catalog = catalog(catalogId);
    Optional<WireError> wrong = wrongCatalog(catalog);
    if (wrong.isPresent()) {
      return Target.wrong(wrong.get());
    }
    if (name == null) {
      return Target.wrong(WireErrors.invalidInput(member + " is required."));
    }
    if (name.isEmpty() || name.length() > NAME_LIMIT || !NAME.matcher(name).matches()) {
      return Target.wrong(
          WireErrors.invalidInput(
              member
                  + " must have 1 to 255 characters on a single line, without control characters."));
    }
    if (SecretScanner.looksSecret(name)) {
      return Target.wrong(
          WireErrors.invalidInput(
              member
                  + " looks like it holds a secret, and names are shown in clear. Choose another"
                  + " name."));
    }
    return Target.of(new ConnectionId(catalog, name));
  }

  /** The connection of a tagging request. */
  public Target arn(@Nullable String arn) {
    if (arn == null) {
      return Target.wrong(WireErrors.invalidInput("ResourceArn is required."));
    }
    return arns.parse(arn)
        .map(id -> named(id.getCatalogId(), id.getName(), "ResourceArn"))
        .orElseGet(
            () ->
                Target.wrong(
                    WireErrors.accessDenied(
                        "ResourceArn must be the ARN of a connection of this region, as"
                            + " arn:aws:glue:REGION:ACCOUNT:connection/NAME; this gate tags nothing"
                            + " else.")));
  }
}
