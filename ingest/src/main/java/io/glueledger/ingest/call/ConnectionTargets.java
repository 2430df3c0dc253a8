/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.call;

import io.glueledger.definition.redaction.scan.ConnectionNames;
import io.glueledger.event.ConnectionId;
import io.glueledger.ingest.glue.ConnectionArns;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which connection a request is about, or why it is about none that the ledger can name. */
public final class ConnectionTargets {

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

  /** What a request names. */
  public sealed interface Target {

    /** Goes on with the connection, or answers with the error, which is no event. */
    CompletableFuture<CallReply> then(Function<ConnectionId, CompletableFuture<CallReply>> next);

    /** A connection that may exist. */
    record Named(ConnectionId connection) implements Target {
      @Override
      public CompletableFuture<CallReply> then(
          Function<ConnectionId, CompletableFuture<CallReply>> next) {
        return next.apply(connection);
      }
    }

    /** Nothing that the gate can act on. */
    record Unusable(WireError error) implements Target {
      @Override
      public CompletableFuture<CallReply> then(
          Function<ConnectionId, CompletableFuture<CallReply>> next) {
        return CallReply.refuse(error);
      }
    }
  }

  /** The catalog that a request means. */
  public String catalog(@Nullable String given) {
    return given == null ? account : given;
  }

  /** The error for a catalog that the gate does not serve. */
  public Optional<WireError> catalogError(String catalogId) {
    return catalogs.contains(catalogId)
        ? Optional.empty()
        : Optional.of(
            WireErrors.accessDenied(
                "CatalogId names a catalog that this gate does not serve. Leave it out, or name one"
                    + " that ingest.catalogs lists."));
  }

  /**
   * The connection of a catalog and a name.
   *
   * @param member the request's member that has the name, for errors
   */
  public Target named(@Nullable String catalogId, @Nullable String name, String member) {
    String catalog = catalog(catalogId);
    Optional<WireError> wrong = catalogError(catalog);
    if (wrong.isPresent()) {
      return new Target.Unusable(wrong.get());
    }
    if (name == null) {
      return invalid(member + " is required.");
    }
    Optional<String> problem = ConnectionNames.malformed(name);
    if (problem.isPresent()) {
      return invalid(member + " " + problem.get());
    }
    return new Target.Named(new ConnectionId(catalog, name));
  }

  /** The connection of a tagging request. */
  public Target arn(@Nullable String arn) {
    if (arn == null) {
      return invalid("ResourceArn is required.");
    }
    return arns.parse(arn)
        .map(id -> named(id.getCatalogId(), id.getName(), "ResourceArn"))
        .orElseGet(
            () ->
                new Target.Unusable(
                    WireErrors.accessDenied(
                        "ResourceArn must be the ARN of a connection of this region, such as"
                            + " arn:aws:glue:REGION:ACCOUNT:connection/NAME; this gate tags nothing"
                            + " else.")));
  }

  private static Target invalid(String message) {
    return new Target.Unusable(WireErrors.invalidInput(message));
  }
}
