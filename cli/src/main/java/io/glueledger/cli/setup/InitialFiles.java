/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.base.file.PrivateFolder;
import io.glueledger.base.file.SecretFile;
import io.glueledger.cli.command.RandomText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The files of a new installation, with secrets of its own. */
final class InitialFiles {
  private static final int SECRET_BYTES = 20;
  private static final int KEY_BYTES = 32;

  private final Path folder;
  private final Map<Path, String> texts = new LinkedHashMap<>();

  /**
   * Files that are not written yet.
   *
   * @param account the AWS account, if it is known
   * @param region the AWS region, if it is known
   */
  InitialFiles(
      Path folder,
      String kafka,
      String registry,
      Optional<String> account,
      Optional<String> region) {
    this.folder = folder;
    texts.put(
        configuration(),
        filled(
            "ledger.yaml",
            Map.of(
                "file", configuration().toString(),
                "kafka", kafka,
                "registry", registry,
                "account", setting("ingest.account-id", account, "123456789012", "the AWS account"),
                "region", setting("ingest.region", region, "eu-central-1", "the AWS region"))));
    Path secrets = secrets();
    texts.put(
        secrets.resolve("callers.yaml"),
        filled(
            "callers.yaml",
            Map.of("key-id", RandomText.accessKeyId(), "secret", RandomText.hex(SECRET_BYTES))));
    texts.put(
        secrets.resolve("tokens.yaml"),
        filled("tokens.yaml", Map.of("token", RandomText.hex(SECRET_BYTES))));
    texts.put(
        secrets.resolve("fingerprint-keys.yaml"),
        filled(
            "fingerprint-keys.yaml",
            Map.of(
                "id", "k-" + LocalDate.now(ZoneOffset.UTC), "key", RandomText.base64(KEY_BYTES))));
    texts.put(secrets.resolve("internal-token"), RandomText.hex(SECRET_BYTES) + "\n");
    texts.put(secrets.resolve("metrics-token"), RandomText.hex(SECRET_BYTES) + "\n");
    texts.put(secrets.resolve("session-key"), RandomText.hex(KEY_BYTES) + "\n");
  }

  /** Required keys that nobody can guess stand there as comments until somebody sets them. */
  private static String setting(
      String key, Optional<String> value, String example, String meaning) {
    return value
        .map(known -> key + ": \"" + known + "\"")
        .orElse("# " + key + ": \"" + example + "\"   # required: " + meaning);
  }

  /** The one configuration file. */
  Path configuration() {
    return folder.resolve("ledger.yaml");
  }

  /** The folder of all files that hold secrets. */
  Path secrets() {
    return folder.resolve("secrets");
  }

  /** Those that are there already: nothing is ever written over. */
  List<Path> existing() {
    return texts.keySet().stream().filter(Files::exists).toList();
  }

  /**
   * Writes them all, the secrets so that only their owner may use them.
   *
   * @return the files, in the order in which they are read about
   */
  List<Path> write() throws IOException {
    Files.createDirectories(folder);
    PrivateFolder.make(secrets());
    for (Map.Entry<Path, String> file : texts.entrySet()) {
      if (file.getKey().startsWith(secrets())) {
        SecretFile.write(file.getKey(), file.getValue());
      } else {
        Files.writeString(file.getKey(), file.getValue());
      }
    }
    return List.copyOf(texts.keySet());
  }

  private static String filled(String template, Map<String, String> values) {
    try (InputStream in =
        Objects.requireNonNull(InitialFiles.class.getResourceAsStream(template), template)) {
      String text = new String(in.readAllBytes(), UTF_8);
      for (Map.Entry<String, String> value : values.entrySet()) {
        text = text.replace("{{" + value.getKey() + "}}", value.getValue());
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
