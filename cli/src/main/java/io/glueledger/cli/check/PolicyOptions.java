/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import io.glueledger.cli.command.InvalidConfigurationException;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.pack.PackSource;
import io.glueledger.policy.pack.model.PackHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which policies judge, and where the connections belong. */
public final class PolicyOptions {

  @Option(
      names = "--policies",
      paramLabel = "FILE|DIR",
      description = "A pack beside the built-in one; may be repeated, in the order of the gate's.")
  private List<Path> policies = new ArrayList<>();

  @Option(
      names = "--account",
      paramLabel = "ID",
      description = "The own AWS account, which is the catalog of connections that name none, too.")
  private String account = "";

  @Option(
      names = "--region",
      description = "The own AWS region; without it no region is taken for a foreign one.")
  private String region = "";

  /** The own account; empty if it is not said. */
  public String account() {
    return account;
  }

  /** The own region; empty if it is not said. */
  public String region() {
    return region;
  }

  private PackSource source(List<Path> more) {
    PackSource source = PackSource.builtIn();
    for (Path path : Stream.concat(policies.stream(), more.stream()).toList()) {
      source = source.and(PackSource.at(path));
    }
    try {
      return source.home(new PackHome(account, region));
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(
          List.of(String.valueOf(e.getMessage()).replace("home.", "--")));
    }
  }

  /**
   * The engine that judges: with the built-in pack and those that were named.
   *
   * @throws io.glueledger.base.problem.InvalidFileException with everything that is wrong with the
   *     packs
   * @throws InvalidConfigurationException if one cannot be read at all
   */
  public PolicyEngine engine() {
    return engine(List.of());
  }

  /**
   * The same, with more packs.
   *
   * @throws io.glueledger.base.problem.InvalidFileException with everything that is wrong with the
   *     packs
   * @throws InvalidConfigurationException if one cannot be read at all
   */
  public PolicyEngine engine(List<Path> more) {
    try {
      return new PolicyEngine(source(more).load());
    } catch (IOException e) {
      throw InvalidConfigurationException.unreadablePack(e);
    }
  }
}
