/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glueledger.ingest.server.GateServer;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Terraform and its AWS provider, with the gate for Glue and for STS, and no other AWS. */
@ExtendWith(Infrastructure.class)
class TerraformTest {
  private static final int NO_DIFFERENCE = 0;

  private static final String MAIN =
      """
      terraform {
        required_providers {
          aws = {
            source = "hashicorp/aws"
          }
        }
      }

      variable "gate" {}

      variable "description" {
        default = "first"
      }

      variable "more" {
        type    = map(string)
        default = {}
      }

      provider "aws" {
        skip_metadata_api_check = true
        skip_region_validation  = true
        endpoints {
          glue = var.gate
          sts  = var.gate
        }
      }

      resource "aws_glue_connection" "orders" {
        name            = "tf-orders"
        description     = var.description
        connection_type = "JDBC"
        connection_properties = merge({
          JDBC_CONNECTION_URL = "jdbc:postgresql://db.example.com:5432/orders"
          JDBC_ENFORCE_SSL    = "true"
          SECRET_ID           = "prod/orders"
        }, var.more)
        physical_connection_requirements {
          availability_zone      = "us-east-1a"
          security_group_id_list = ["sg-0a1b2c3d"]
          subnet_id              = "subnet-0a1b2c3d"
        }
        tags = {
          seen-as = var.description
        }
      }
      """;

  /**
   * The types that the provider can describe; it has no authentication configuration, which
   * Salesforce needs.
   */
  private static final List<String> TYPES =
      List.of("JDBC", "KAFKA", "MONGODB", "NETWORK", "CUSTOM", "MARKETPLACE");

  private final Installation installation;
  private final GateServer gate;

  TerraformTest(TestBroker broker, ApicurioRegistry registry) {
    assumeTrue(Program.isOnPath("terraform"), "the program terraform is not on the PATH");
    this.installation = Installation.fresh(broker, registry);
    this.gate = installation.gate();
  }

  @BeforeEach
  void initialise() throws IOException {
    Files.writeString(installation.folder().resolve("main.tf"), MAIN);
    Program init = run("init", "-input=false", "-no-color");
    assumeTrue(init.exitCode() == 0, () -> "Terraform has no AWS provider here: " + init.err());
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void aConnectionIsMadeAndFoundUnchangedAndChangedAndDestroyed() {
    // When
    Program made = terraform("apply", "-auto-approve");
    Program found = terraform("plan", "-detailed-exitcode");
    Program changed = terraform("apply", "-auto-approve", "-var", "description=second");
    Program foundAgain = terraform("plan", "-detailed-exitcode", "-var", "description=second");
    Program destroyed = terraform("destroy", "-auto-approve");

    // Then
    assertThat(List.of(made, changed, destroyed))
        .allSatisfy(run -> assertThat(run.exitCode()).as(run.err()).isZero());
    assertThat(List.of(found, foundAgain))
        .allSatisfy(run -> assertThat(run.exitCode()).as(run.out()).isEqualTo(NO_DIFFERENCE));
    assertThat(installation.glue().connections()).isEmpty();
    assertThat(installation.glue().journal().appliedTo(Installation.ACCOUNT, "tf-orders"))
        .extracting(entry -> entry.received().operation())
        .containsExactly("CreateConnection", "TagResource", "UpdateConnection", "DeleteConnection");
    assertThat(installation.log().kinds("tf-orders"))
        .filteredOn("ChangeApplied"::equals)
        .hasSize(4);
  }

  @Test
  void aConnectionOfEachTypeIsMadeAndFoundUnchangedAndDestroyed() throws IOException {
    // Given
    StringBuilder resources = new StringBuilder();
    TYPES.forEach(type -> resources.append(resource(type)));
    Files.writeString(installation.folder().resolve("types.tf"), resources);

    // When
    Program made = terraform("apply", "-auto-approve");
    int present = installation.glue().connections().size();
    Program found = terraform("plan", "-detailed-exitcode");
    Program destroyed = terraform("destroy", "-auto-approve");

    // Then
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(present).isEqualTo(TYPES.size() + 1);
    assertThat(found.exitCode()).as(found.out()).isEqualTo(NO_DIFFERENCE);
    assertThat(destroyed.exitCode()).as(destroyed.err()).isZero();
    assertThat(installation.glue().connections()).isEmpty();
  }

  private static String resource(String type) {
    StringBuilder properties = new StringBuilder();
    GoodConnections.of(type, "tf-" + type, "of each type")
        .connectionPropertiesAsStrings()
        .forEach((key, value) -> properties.append("    %s = \"%s\"\n".formatted(key, value)));
    return """
        resource "aws_glue_connection" "%s" {
          name            = "tf-%s"
          connection_type = "%s"
          connection_properties = {
        %s  }
          physical_connection_requirements {
            availability_zone      = "us-east-1a"
            security_group_id_list = ["sg-0a1b2c3d"]
            subnet_id              = "subnet-0a1b2c3d"
          }
          tags = {
            type = "%s"
          }
        }
        """
        .formatted(type, type, type, properties, type);
  }

  @Test
  void whyAChangeIsDeniedIsReadInTerraformsOutput() {
    // Given
    Program made = terraform("apply", "-auto-approve");
    assertThat(made.exitCode()).as(made.err()).isZero();

    // When
    Program denied =
        terraform(
            "apply", "-auto-approve", "-var", "more={SKIP_CUSTOM_JDBC_CERT_VALIDATION=\"true\"}");

    // Then
    String change =
        installation.log().of("tf-orders").stream()
            .filter(event -> event.getKind().equals("ChangeRequested"))
            .reduce((earlier, later) -> later)
            .flatMap(event -> event.getChangeId())
            .orElseThrow();
    assertThat(denied.exitCode()).isNotZero();
    assertThat(unwrapped(denied.err()))
        .contains("AccessDeniedException", "TLS-02", "Fix:", change)
        .contains("SKIP_CUSTOM_JDBC_CERT_VALIDATION");
    assertThat(installation.glue().journal().entriesOf("UpdateConnection")).isEmpty();
    assertThat(installation.glue().state()).doesNotContain("SKIP_CUSTOM_JDBC_CERT_VALIDATION");
  }

  /** Without the frame and the line breaks that Terraform puts around an error. */
  private static String unwrapped(String text) {
    return text.replaceAll("[│╷╵\\s]+", " ");
  }

  private Program terraform(String command, String... args) {
    List<String> all = new ArrayList<>(List.of(command, "-input=false", "-no-color"));
    all.addAll(List.of("-var", "gate=" + gate.endpoint()));
    all.addAll(List.of(args));
    return run(all.toArray(String[]::new));
  }

  private Program run(String... args) {
    List<String> command = new ArrayList<>(List.of("terraform"));
    command.addAll(List.of(args));
    return Program.run(
        gate.endpoint(), installation.folder(), Map.of("CHECKPOINT_DISABLE", "1"), command);
  }
}
