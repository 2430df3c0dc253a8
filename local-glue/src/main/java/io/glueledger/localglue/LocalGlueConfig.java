/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a local Glue is set up.
 *
 * @param host address to listen on; it takes any signature, so that whoever reaches it reads every
 *     secret in it, and the control interface is for loopback only
 * @param port port to listen on; 0 for a free one
 * @param account the account, and the catalog of requests that name none; twelve digits
 * @param region the region of the connections' ARNs
 * @param oauthDelay how long an OAuth connection stays in progress; zero for ready at once
 * @param adminEnabled whether the control interface under {@code /_local-glue/} answers
 * @param maxBodyBytes the largest request body that is read
 * @param journalCapacity how many requests the journal holds before it drops the oldest
 * @param stateFile where connections are kept over restarts, secrets too; empty for in memory only
 */
@RecordBuilder
public record LocalGlueConfig(
    String host,
    int port,
    String account,
    String region,
    Duration oauthDelay,
    boolean adminEnabled,
    int maxBodyBytes,
    int journalCapacity,
    Optional<Path> stateFile)
    implements LocalGlueConfigBuilder.With {

  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "::1");
  private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]*");
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");

  /** Checks every value; the message names the key. */
  public LocalGlueConfig {
    check(isAddress(host), "host must be an address or localhost, was " + host);
    check(
        !adminEnabled || isLoopback(host),
        "the control interface needs a loopback host (127.0.0.1, ::1 or localhost), not " + host);
    check(port >= 0 && port <= 65_535, "port must be between 0 and 65535, was " + port);
    check(ACCOUNT.matcher(account).matches(), "account must be twelve digits, was " + account);
    check(REGION.matcher(region).matches(), "region must look like us-east-1, was " + region);
    check(!oauthDelay.isNegative(), "oauthDelay must not be negative, was " + oauthDelay);
    check(maxBodyBytes > 0, "maxBodyBytes must be at least 1, was " + maxBodyBytes);
    check(journalCapacity >= 0, "journalCapacity must not be negative, was " + journalCapacity);
  }

  /**
   * 127.0.0.1, a free port, account 123456789012 in us-east-1, OAuth connections ready after a
   * second, control interface off, bodies up to 1 MiB, a journal of 100,000 requests.
   */
  public static LocalGlueConfig defaults() {
    return new LocalGlueConfig(
        "127.0.0.1",
        0,
        "123456789012",
        "us-east-1",
        Duration.ofSeconds(1),
        false,
        1024 * 1024,
        100_000,
        Optional.empty());
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK_NAMES.contains(host) || LOOPBACK_V4.matcher(host).matches();
  }

  private static boolean isAddress(String host) {
    return host.equals("localhost") || ADDRESS.matcher(host).matches();
  }

  /** The address to listen on; needs no name service, since no other name is taken. */
  InetAddress address() {
    try {
      return InetAddress.getByName(host.equals("localhost") ? "127.0.0.1" : host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("host is no address: " + host, e);
    }
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
