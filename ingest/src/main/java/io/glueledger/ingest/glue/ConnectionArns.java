/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.glue;

import io.glueledger.event.ConnectionId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.Region;

/**
 * ARNs of connections: {@code arn:PARTITION:glue:REGION:CATALOG:connection/NAME}; a name may
 * contain slashes.
 */
public final class ConnectionArns {
  private static final Pattern ARN =
      Pattern.compile("arn:([a-z0-9-]+):glue:([a-z0-9-]+):([^:]{1,255}):connection/(.+)");

  private final Region region;

  /** ARNs of one region. */
  public ConnectionArns(Region region) {
    this.region = region;
  }

  /** The ARN of a connection. */
  public String arnOf(ConnectionId connection) {
    return "arn:%s:glue:%s:%s:connection/%s"
        .formatted(partition(), region.id(), connection.getCatalogId(), connection.getName());
  }

  /**
   * The connection that an ARN names; empty if it names something else, or something of another
   * region or partition of AWS.
   */
  public Optional<ConnectionId> parse(String arn) {
    Matcher matcher = ARN.matcher(arn);
    return matcher.matches()
            && matcher.group(1).equals(partition())
            && matcher.group(2).equals(region.id())
        ? Optional.of(new ConnectionId(matcher.group(3), matcher.group(4)))
        : Optional.empty();
  }

  private String partition() {
    return region.metadata() == null ? "aws" : region.metadata().partition().id();
  }
}
