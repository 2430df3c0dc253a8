/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import io.glueledger.check.input.CheckSubject;
import io.glueledger.check.input.GlueAccount;
import io.glueledger.cli.command.InvalidConfigurationException;
import io.glueledger.cli.command.RemoteFailureException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.GlueClientBuilder;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;

/** Whether Glue itself is asked, and where it is. */
final class GlueOptions {

  @Option(
      names = "--glue",
      description =
          "Judge what Glue holds now, with the SDK's usual credentials (AWS_PROFILE, environment,"
              + " role …). Tags are not asked for.")
  private boolean glue;

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "Another address of Glue than the region's own.")
  private @Nullable URI endpoint;

  boolean isAsked() {
    return glue;
  }

  /**
   * What Glue holds.
   *
   * @throws RemoteFailureException if it cannot be asked
   */
  List<CheckSubject> subjects(String account, String region) {
    if (endpoint != null && (endpoint.getScheme() == null || endpoint.getHost() == null)) {
      throw new InvalidConfigurationException(
          List.of("--endpoint-url must be an address such as http://localhost:8095"));
    }
    try (GlueClient client = client(region)) {
      return GlueAccount.subjects(
          client, account.isEmpty() ? Optional.empty() : Optional.of(account));
    } catch (SdkException e) {
      throw new RemoteFailureException(
          "Glue could not be asked: "
              + firstWords(String.valueOf(e.getMessage()))
              + "; check credentials, region and --endpoint-url",
          e);
    }
  }

  /**
   * The account whose Glue is asked, as the SDK's credentials tell it; empty if Glue is not asked,
   * or nobody answers.
   */
  Optional<String> account(String region) {
    if (!glue) {
      return Optional.empty();
    }
    StsClientBuilder builder = StsClient.builder();
    if (!region.isEmpty()) {
      builder.region(Region.of(region));
    }
    if (endpoint != null) {
      builder.endpointOverride(endpoint);
    }
    try (StsClient client = builder.build()) {
      return Optional.ofNullable(client.getCallerIdentity().account());
    } catch (SdkException notTold) {
      // Findings that depend on the account are undecided then, and say so.
      return Optional.empty();
    }
  }

  /** Without the SDK's list of every provider that it tried, which --debug shows. */
  private static String firstWords(String message) {
    int list = message.indexOf("AwsCredentialsProviderChain(");
    return list < 0 ? message : message.substring(0, list).strip();
  }

  private GlueClient client(String region) {
    GlueClientBuilder builder = GlueClient.builder();
    if (!region.isEmpty()) {
      builder.region(Region.of(region));
    }
    if (endpoint != null) {
      builder.endpointOverride(endpoint);
    }
    return builder.build();
  }
}
