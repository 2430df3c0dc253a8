/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.policy;

import io.glueledger.event.Overview;
import io.glueledger.event.PolicyPack;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * A policy pack, what its policies object to now, and the packs before it.
 *
 * @param pack empty if nothing was judged yet, or no gate has kept the pack
 * @param newest whether this is the pack that judged last
 * @param periods of all packs, newest first
 * @param findings that hold now, by policy
 */
public record PoliciesPage(
    Optional<PolicyPack> pack,
    Optional<PackContent> content,
    boolean newest,
    List<PackPeriod> periods,
    Map<String, Long> findings) {

  /**
   * A control of a standard, and what is open against it.
   *
   * @param framework the standard
   * @param control as findings name it, the standard's name included
   * @param policies that check it and are not off
   * @param findings of these policies that hold now; one that two of them make counts twice
   */
  public record Control(String framework, String control, List<String> policies, long findings) {

    /** The control within its standard. */
    public String number() {
      return control.substring(framework.length()).strip();
    }
  }

  /** Asks the ledger; {@code pack} in the query is the hash of an older pack. */
  public static CompletableFuture<PoliciesPage> load(Ledger ledger, String query) {
    Optional<String> asked = QueryParameters.read(query, given -> given.text("pack"));
    CompletableFuture<Overview> overview = ledger.overview();
    return ledger
        .packs()
        .thenApply(PackPeriod::of)
        .thenCompose(
            periods -> {
              Optional<String> newest = PackPeriod.newest(periods).map(PackPeriod::packHash);
              boolean isNewest = asked.isEmpty() || asked.equals(newest);
              return pack(ledger, asked, newest)
                  .thenCombine(
                      overview,
                      (pack, numbers) ->
                          new PoliciesPage(
                              pack,
                              pack.map(PolicyPack::getYaml).map(PackContent::of),
                              isNewest,
                              periods,
                              numbers.getByPolicy()));
            });
  }

  private static CompletableFuture<Optional<PolicyPack>> pack(
      Ledger ledger, Optional<String> asked, Optional<String> newest) {
    if (asked.isPresent()) {
      return PacksApi.find(ledger, asked.get()).thenApply(Optional::of);
    }
    return newest
        .map(ledger::pack)
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
  }

  /** The period of the pack that is shown, the newest one. */
  public Optional<PackPeriod> period() {
    return periods.stream()
        .filter(period -> pack.filter(its -> its.getHash().equals(period.packHash())).isPresent())
        .findFirst();
  }

  /** Findings of a policy that hold now. */
  public long findings(String policy) {
    return findings.getOrDefault(policy, 0L);
  }

  /** The controls that policies check, by standard, in their order. */
  public Map<String, List<Control>> controls() {
    Map<String, List<String>> policies = new TreeMap<>();
    for (PackContent.Rule rule : content.map(PackContent::policies).orElse(List.of())) {
      if (rule.mode() != PackContent.Mode.OFF) {
        rule.controls()
            .forEach(
                control ->
                    policies.computeIfAbsent(control, first -> new ArrayList<>()).add(rule.id()));
      }
    }
    Map<String, List<Control>> byFramework = new TreeMap<>();
    policies.forEach(
        (control, ids) -> {
          String framework = framework(control);
          byFramework
              .computeIfAbsent(framework, first -> new ArrayList<>())
              .add(
                  new Control(
                      framework, control, ids, ids.stream().mapToLong(this::findings).sum()));
        });
    return byFramework;
  }

  /** {@code PCI DSS 4.0 4.2.1} is 4.2.1 of PCI DSS 4.0. */
  private static String framework(String control) {
    int last = control.lastIndexOf(' ');
    return last < 0 ? control : control.substring(0, last);
  }
}
