/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import io.glueledger.base.config.value.InvalidConfigException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose connections pass the gate.
 *
 * @param accountId the account; also the catalog of requests that name none
 * @param region the region that callers sign for
 * @param catalogs the catalogs that may be named, and no others
 */
public record AccountConfig(String accountId, String region, Set<String> catalogs) {

  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d{1,2}");

  /** Checks the forms; the account need not be among the catalogs. */
  public AccountConfig {
    catalogs = Set.copyOf(catalogs);
    InvalidConfigException.check(
        ACCOUNT.matcher(accountId).matches(), "ingest.account-id", "must have 12 digits");
    InvalidConfigException.check(
        REGION.matcher(region).matches(),
        "ingest.region",
        "must be a region of AWS such as eu-central-1");
    InvalidConfigException.check(
        !catalogs.isEmpty(), "ingest.catalogs", "names no catalog; leave it out for the account");
    InvalidConfigException.check(
        catalogs.stream().allMatch(catalog -> !catalog.isBlank() && catalog.length() <= 255),
        "ingest.catalogs",
        "must have entries of 1 to 255 characters");
  }
}
