/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.testkit.process.ProcessRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable itself, and Terraform's own plans. */
class CheckProcessTest {

  private static final String MAIN =
      """
      terraform {
        required_providers {
          aws = {
            source = "hashicorp/aws"
          }
        }
      }

      provider "aws" {
        region                      = "us-east-1"
        access_key                  = "none"
        secret_key                  = "none"
        skip_metadata_api_check     = true
        skip_region_validation      = true
        skip_credentials_validation = true
        skip_requesting_account_id  = true
      }

      resource "terraform_data" "zone" {
        input = "us-east-1a"
      }

      resource "aws_glue_connection" "orders" {
        name = "tf-orders"
        connection_properties = {
          JDBC_CONNECTION_URL = "jdbc:postgresql://db.example.com:5432/orders"
          JDBC_ENFORCE_SSL    = "true"
          USERNAME            = "app"
          PASSWORD            = "pl4nted-c4nary-Bx1"
        }
        physical_connection_requirements {
          availability_zone      = terraform_data.zone.output
          security_group_id_list = ["sg-0a1b2c3d"]
          subnet_id              = "subnet-0a1b2c3d"
        }
      }
      """;

  private final Path folder;

  CheckProcessTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aPlanOfTheRealTerraformIsJudged() throws IOException, InterruptedException {
    // Given
    assumeTrue(ProcessRun.isOnPath("terraform"), "the program terraform is not on the PATH");
    Files.writeString(folder.resolve("main.tf"), MAIN);
    ProcessRun init = terraform("init", "-input=false", "-no-color");
    assumeTrue(init.exitCode() == 0, () -> "Terraform has no AWS provider here: " + init.err());
    ProcessRun planned = terraform("plan", "-input=false", "-no-color", "-out", "plan.bin");
    assertThat(planned.exitCode()).as(planned.err()).isZero();
    Path plan =
        Files.writeString(
            folder.resolve("plan.json"), terraform("show", "-json", "plan.bin").out());

    // When
    CommandLineRun run = CheckSamples.check(plan.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .contains("DENY  tf-orders  JDBC  aws_glue_connection.orders", "SEC-01")
        .contains("PhysicalConnectionRequirements.AvailabilityZone (known after apply)")
        .doesNotContain(CheckSamples.PLANTED);
  }

  @Test
  void theExecutableEndsWithItsExitCodeAndSaysNothingElse()
      throws IOException, InterruptedException {
    // When
    ProcessRun run =
        ProcessRun.of(
            folder,
            Map.of(),
            ProcessRun.glueLedger(
                "check", Path.of(CheckSamples.path("answer.json")).toAbsolutePath().toString()));

    // Then
    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
    assertThat(run.out()).contains("DENY  orders").doesNotContain("\u001b", CheckSamples.PLANTED);
    assertThat(run.err()).isEmpty();
  }

  private ProcessRun terraform(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("terraform"));
    command.addAll(List.of(args));
    return ProcessRun.of(folder, Map.of("CHECKPOINT_DISABLE", "1"), command);
  }
}
