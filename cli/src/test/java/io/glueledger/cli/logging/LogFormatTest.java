/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

class LogFormatTest {

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void aFormatThatIsOne(String format) {
    assertThat(LogFormat.problem(Map.of("GLUE_LEDGER_LOG_FORMAT", format))).isEmpty();
  }

  @Test
  void aFormatThatIsNone() {
    assertThat(LogFormat.problem(Map.of("GLUE_LEDGER_LOG_FORMAT", "xml")))
        .contains("GLUE_LEDGER_LOG_FORMAT must be text or json, was xml");
  }

  @Test
  void withoutAnyItIsText() {
    assertThat(LogFormat.problem(Map.of())).isEmpty();
  }

  @Test
  void jsonHasTheSentenceAndItsKeysOnOneLine() throws IOException, JoranException {
    String line =
        logged("json", logger -> logger.atWarn().addKeyValue("changeId", "c-1").log("Denied"));
    JsonNode json = new JsonMapper().readTree(line);
    assertThat(line.strip()).doesNotContain("\n");
    assertThat(json.path("formattedMessage").asText()).isEqualTo("Denied");
    assertThat(json.path("level").asText()).isEqualTo("WARN");
    assertThat(json.path("kvpList").get(0).path("changeId").asText()).isEqualTo("c-1");
  }

  private static String logged(String format, Consumer<Logger> log) throws JoranException {
    PrintStream before = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      LoggerContext context = new LoggerContext();
      context.setMDCAdapter(new LogbackMDCAdapter());
      context.putProperty("GLUE_LEDGER_LOG_FORMAT", format);
      JoranConfigurator configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(LogFormatTest.class.getResource("/logback.xml"));
      log.accept(context.getLogger("test"));
      context.stop();
    } finally {
      System.setErr(before);
    }
    return written.toString(StandardCharsets.UTF_8);
  }
}
