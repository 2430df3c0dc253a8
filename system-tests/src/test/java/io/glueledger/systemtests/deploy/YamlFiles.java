/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Files of this project, with what their anchors and merge keys stand for. */
final class YamlFiles {
  /** The project's root, from where tests run. */
  static final Path ROOT = Path.of("..");

  private static final JsonMapper JSON = new JsonMapper();

  private YamlFiles() {}

  /** The one document of a file. */
  static JsonNode read(String file) throws IOException {
    return documents(ROOT.resolve(file)).get(0);
  }

  /** All documents of a file. */
  static List<JsonNode> documents(Path file) throws IOException {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    try (Reader in = Files.newBufferedReader(file)) {
      return StreamSupport.stream(
              new Yaml(new SafeConstructor(strict)).loadAll(in).spliterator(), false)
          .<JsonNode>map(JSON::valueToTree)
          .toList();
    }
  }
}
