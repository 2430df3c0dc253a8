/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.check.judging.CheckedConnection;
import io.glueledger.check.judging.CheckedFinding;
import io.glueledger.check.judging.UndecidedFinding;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.event.Severity;
import io.glueledger.event.Verdict;
import io.glueledger.policy.reading.UnknownValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One object: the numbers, then each connection with its findings. The records' components are its
 * members, in their order; what is null is left out.
 */
final class JsonOutput {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private record Report(
      String version, Pack pack, String judgedAt, Summary summary, List<Connection> connections) {}

  private record Pack(String name, String version, String hash) {}

  private record Summary(int connections, long denied, long warned, long allowed, long notJudged) {}

  private record Place(int line, int column) {
    static Place of(SourcePosition at) {
      return new Place(at.line(), at.column());
    }
  }

  private record Connection(
      String name,
      String type,
      String file,
      String address,
      @JsonUnwrapped Place at,
      Operation operation,
      CheckedConnection.State state,
      Verdict verdict,
      List<Found> findings,
      List<Undecided> undecided,
      List<Unknown> unknown) {}

  private record Found(
      String policyId,
      String title,
      String kind,
      @Nullable Severity severity,
      Effect effect,
      String mode,
      boolean wouldDeny,
      boolean alreadyPresent,
      @Nullable Exempt exception,
      @Nullable String field,
      @JsonUnwrapped Place at,
      String reason,
      String fix,
      List<String> controls) {}

  private record Exempt(String id, String reason, String owner, String expires) {}

  private record Undecided(
      String policyId, String title, @Nullable String field, @JsonUnwrapped Place at) {}

  private record Unknown(String field, String why, @JsonUnwrapped Place at) {}

  private JsonOutput() {}

  static String write(CheckReport report) {
    Report root =
        new Report(
            report.version(),
            new Pack(report.pack().name(), report.pack().version(), report.packHash()),
            report.judgedAt().toString(),
            new Summary(
                report.checked().size(),
                report.count(Verdict.DENY),
                report.count(Verdict.WARN),
                report.count(Verdict.ALLOW),
                report.unjudged()),
            report.checked().stream().map(JsonOutput::connection).toList());
    try {
      return MAPPER.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("records of texts are always writable", impossible);
    }
  }

  private static Connection connection(CheckedConnection checked) {
    return new Connection(
        checked.name(),
        checked.type(),
        checked.subject().file(),
        checked.subject().address(),
        Place.of(checked.subject().at()),
        checked.subject().operation(),
        checked.state(),
        checked.verdict(),
        checked.findings().stream().map(JsonOutput::found).toList(),
        checked.undecided().stream().map(JsonOutput::undecided).toList(),
        checked.unknown().stream().map(JsonOutput::unknown).toList());
  }

  private static Found found(CheckedFinding checked) {
    Finding finding = checked.finding();
    boolean ofGlue = checked.isRuleOfGlue();
    return new Found(
        finding.getPolicyId(),
        finding.getTitle(),
        ofGlue ? "GLUE_RULE" : "POLICY",
        ofGlue ? null : finding.getSeverity(),
        finding.getEffect(),
        finding.getEnforcement().name().toLowerCase(Locale.ROOT),
        finding.getWouldDeny(),
        finding.getAlreadyPresent(),
        finding
            .getException()
            .map(e -> new Exempt(e.getId(), e.getReason(), e.getOwner(), e.getExpires().toString()))
            .orElse(null),
        finding.getField().orElse(null),
        Place.of(checked.at()),
        finding.getReason(),
        finding.getFix(),
        finding.getControls());
  }

  private static Undecided undecided(UndecidedFinding one) {
    return new Undecided(one.policyId(), one.title(), one.field().orElse(null), Place.of(one.at()));
  }

  private static Unknown unknown(UnknownValue value) {
    return new Unknown(value.path(), value.why(), Place.of(value.at()));
  }
}
