/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.model;

import java.util.regex.Pattern;

/**
 * Where the connections that a pack judges belong: policies tell own resources from foreign ones by
 * it. Part of the pack, so that a decision can be made again from the log alone.
 *
 * @param account the own AWS account, twelve digits; empty if that is the catalog of the connection
 * @param region the own AWS region; empty if not known, so that no region is foreign
 */
public record PackHome(String account, String region) {
  private static final Pattern ACCOUNT = Pattern.compile("([0-9]{12})?");
  private static final Pattern REGION = Pattern.compile("[a-z0-9-]{0,40}");

  /** Nothing is known: the own account is the catalog, and no region is foreign. */
  public static final PackHome UNKNOWN = new PackHome("", "");

  /** Refuses what is no account and no region. */
  public PackHome {
    if (!ACCOUNT.matcher(account).matches()) {
      throw new IllegalArgumentException("home.account must have twelve digits");
    }
    if (!REGION.matcher(region).matches()) {
      throw new IllegalArgumentException("home.region must be a region such as eu-central-1");
    }
  }
}
