/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo.home;

import io.glueledger.base.file.PrivateFolder;
import io.glueledger.base.file.SecretFile;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeReader;
import io.glueledger.cli.command.RandomText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The secrets of one demo, random for each data folder and kept there: the callers' keys, the key
 * of the fingerprints, the dashboard's token.
 *
 * @param folder of the files
 * @param callers who may change connections, the one whose keys are printed first
 * @param token with which the dashboard is read
 */
public record DemoSecrets(Path folder, List<DemoCaller> callers, String token) {

  public static final String DATA_ENGINEER = "alice@example.com";
  public static final String PLATFORM_ENGINEER = "bob@example.com";
  public static final String PIPELINE = "terraform-ci";

  private static final int SECRET_BYTES = 20;
  private static final int KEY_BYTES = 32;
  private static final String INTERNAL_TOKEN = "internal-token";

  public DemoSecrets {
    callers = List.copyOf(callers);
  }

  /** Reads what the folder has, or makes it. */
  public static DemoSecrets in(Path folder) throws IOException {
    Path callers = folder.resolve("callers.yaml");
    if (!Files.exists(folder.resolve("dashboard-token"))) {
      PrivateFolder.make(folder);
      SecretFile.write(callers, newCallers());
      SecretFile.write(
          folder.resolve("fingerprint-keys.yaml"),
          "keys:\n  - {id: demo, key: \"" + RandomText.base64(KEY_BYTES) + "\"}\n");
      String token = RandomText.hex(SECRET_BYTES);
      SecretFile.write(
          folder.resolve("tokens.yaml"),
          "tokens:\n  - {name: demo, person: dana, token: \""
              + token
              + "\", roles: [viewer, reviewer, admin]}\n");
      SecretFile.write(folder.resolve("dashboard-token"), token + "\n");
    }
    Path internal = folder.resolve(INTERNAL_TOKEN);
    if (!Files.exists(internal)) {
      SecretFile.write(internal, RandomText.hex(SECRET_BYTES) + "\n");
    }
    return new DemoSecrets(
        folder, callersOf(callers), Files.readString(folder.resolve("dashboard-token")).strip());
  }

  public DemoCaller caller(String principal) {
    return callers.stream().filter(c -> c.principal().equals(principal)).findFirst().orElseThrow();
  }

  public Path callersFile() {
    return folder.resolve("callers.yaml");
  }

  public Path fingerprintKeysFile() {
    return folder.resolve("fingerprint-keys.yaml");
  }

  /** What the query API shows the projector. */
  public Path internalTokenFile() {
    return folder.resolve(INTERNAL_TOKEN);
  }

  public Path tokensFile() {
    return folder.resolve("tokens.yaml");
  }

  /** Names of the files' folder only. */
  @Override
  public String toString() {
    return "DemoSecrets[" + folder + "]";
  }

  private static String newCallers() {
    StringBuilder text = new StringBuilder("callers:\n");
    caller(text, "AKIADEMOALICE0000000", DATA_ENGINEER, "person: alice", "hidden");
    caller(text, "AKIADEMOBOB000000000", PLATFORM_ENGINEER, "person: bob", "visible");
    caller(text, "AKIADEMOTERRAFORMCI0", PIPELINE, "# a workload, and no person", "hidden");
    return text.toString();
  }

  private static void caller(
      StringBuilder text, String accessKeyId, String principal, String person, String passwords) {
    text.append(
        """
          - accessKeyId: %s
            secretAccessKey: "%s"
            principal: %s
            %s
            rights:
              - {operations: ["*"], catalogs: ["*"], names: ["*"], passwords: %s}
        """
            .formatted(accessKeyId, RandomText.hex(SECRET_BYTES), principal, person, passwords));
  }

  private static List<DemoCaller> callersOf(Path file) throws IOException {
    TreeNode root = TreeReader.readSettings(file.toString(), Files.readString(file));
    return root.member("callers").map(TreeNode::items).orElse(List.of()).stream()
        .map(
            caller ->
                new DemoCaller(
                    text(caller, "principal"),
                    text(caller, "accessKeyId"),
                    text(caller, "secretAccessKey")))
        .toList();
  }

  private static String text(TreeNode caller, String key) {
    return caller.member(key).flatMap(TreeNode::text).orElse("");
  }
}
