/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.policy;

import io.glueledger.event.PolicyPack;
import io.glueledger.query.api.WholeList;
import io.glueledger.query.json.CsvTable;
import io.glueledger.query.json.JsonMembers;
import java.util.Optional;

/** What is answered of policy packs. */
final class PackMembers {
  /**
   * A period, and the pack if a gate has kept it.
   *
   * @param pack empty if no gate has
   */
  record Judged(PackPeriod period, Optional<PolicyPack> pack) {}

  private static final JsonMembers<Judged> ITEM =
      JsonMembers.<Judged>none()
          .with("packHash", judged -> judged.period().packHash())
          .with("name", judged -> judged.pack().map(PolicyPack::getName))
          .with("from", judged -> judged.period().from())
          .with("to", judged -> judged.period().to())
          .with("decisions", judged -> judged.period().decisions())
          .with("denials", judged -> judged.period().denials())
          .with("activatedBy", judged -> judged.pack().map(PolicyPack::getActivatedBy))
          .with("activatedAt", judged -> judged.pack().map(PolicyPack::getActivatedAt))
          .with("engineVersion", judged -> judged.pack().map(PolicyPack::getEngineVersion))
          .with("self", judged -> PacksApi.self(judged.period().packHash()));

  /** Periods, newest first. */
  static final WholeList<Judged> LIST =
      new WholeList<>(
          "packs",
          ITEM,
          new CsvTable<>(
              ITEM,
              "packHash,name,from,to,decisions,denials,activatedBy,activatedAt,engineVersion"));

  /** One pack, with its text. */
  static final JsonMembers<PolicyPack> WHOLE =
      JsonMembers.<PolicyPack>none()
          .with("packHash", PolicyPack::getHash)
          .with("name", PolicyPack::getName)
          .with("activatedBy", PolicyPack::getActivatedBy)
          .with("activatedAt", PolicyPack::getActivatedAt)
          .with("engineVersion", PolicyPack::getEngineVersion)
          .with("pack", pack -> PackContent.tree(pack.getYaml()))
          .with("self", pack -> PacksApi.self(pack.getHash()));

  private PackMembers() {}
}
