/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ConfigChecks;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whose connections pass the gate. The account need not be among the catalogs. */
public record AccountConfig(
    @JsonProperty(value = "ingest.account-id", required = true)
        @JsonPropertyDescription("The AWS account; also the catalog of requests that name none.")
        String accountId,
    @JsonProperty(value = "ingest.region", required = true)
        @JsonPropertyDescription("The region that callers sign for.")
        String region,
    @JsonProperty("ingest.catalogs")
        @JsonPropertyDescription("Catalogs that requests may name. The account unless set.")
        Optional<Set<String>> catalogNames) {

  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d{1,2}");

  /** Copies the catalogs; checks the forms. */
  public AccountConfig {
    catalogNames = catalogNames.map(Set::copyOf);
    ConfigChecks.check(
        ACCOUNT.matcher(accountId).matches(), "ingest.account-id", "must have 12 digits");
    ConfigChecks.check(
        REGION.matcher(region).matches(),
        "ingest.region",
        "must be a region of AWS such as eu-central-1");
    Set<String> catalogs = catalogNames.orElse(Set.of(accountId));
    ConfigChecks.check(
        !catalogs.isEmpty(), "ingest.catalogs", "names no catalog; leave it out for the account");
    ConfigChecks.check(
        catalogs.stream().allMatch(catalog -> !catalog.isBlank() && catalog.length() <= 255),
        "ingest.catalogs",
        "must have entries of 1 to 255 characters");
  }

  /** The catalogs that requests may name. */
  public Set<String> catalogs() {
    return catalogNames.orElse(Set.of(accountId));
  }
}
