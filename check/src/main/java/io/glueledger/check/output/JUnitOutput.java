/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.output;

import io.glueledger.check.judging.CheckedConnection;
import io.glueledger.check.judging.CheckedFinding;
import io.glueledger.event.Verdict;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A suite for each file, a case for each connection; what denies is its failure. */
final class JUnitOutput {

  private final XMLStreamWriter xml;

  private JUnitOutput(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String write(CheckReport report) {
    StringWriter text = new StringWriter();
    try {
      new JUnitOutput(XMLOutputFactory.newInstance().createXMLStreamWriter(text)).all(report);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing to a string failed", impossible);
    }
    return text + "\n";
  }

  private void all(CheckReport report) throws XMLStreamException {
    Map<String, List<CheckedConnection>> files =
        report.checked().stream()
            .collect(
                Collectors.groupingBy(
                    checked -> checked.subject().file(), LinkedHashMap::new, Collectors.toList()));
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "glue-ledger check");
    for (Map.Entry<String, List<CheckedConnection>> file : files.entrySet()) {
      suite(file.getKey(), file.getValue());
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(String file, List<CheckedConnection> connections) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    attribute("name", file);
    attribute("tests", Integer.toString(connections.size()));
    attribute("failures", Long.toString(count(connections, Verdict.DENY)));
    attribute("errors", "0");
    attribute(
        "skipped",
        Long.toString(
            connections.stream()
                .filter(one -> one.state() != CheckedConnection.State.JUDGED)
                .count()));
    for (CheckedConnection checked : connections) {
      testCase(checked);
    }
    xml.writeEndElement();
  }

  private void testCase(CheckedConnection checked) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("name", checked.name());
    attribute(
        "classname",
        checked.subject().address().isEmpty()
            ? checked.subject().file()
            : checked.subject().address());
    attribute("file", checked.subject().file());
    attribute("line", Integer.toString(checked.subject().at().line()));
    if (checked.state() != CheckedConnection.State.JUDGED) {
      xml.writeEmptyElement("skipped");
      attribute("message", checked.state().name());
    }
    List<CheckedFinding> denying =
        checked.findings().stream().filter(CheckedFinding::denies).toList();
    if (!denying.isEmpty()) {
      xml.writeStartElement("failure");
      attribute(
          "message",
          denying.stream()
              .map(one -> one.finding().getPolicyId() + " " + one.finding().getTitle())
              .collect(Collectors.joining("; ")));
      attribute("type", denying.get(0).finding().getPolicyId());
      xml.writeCharacters(texts(denying));
      xml.writeEndElement();
    }
    List<CheckedFinding> warning =
        checked.findings().stream().filter(one -> !one.denies()).toList();
    if (!warning.isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(texts(warning));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String texts(List<CheckedFinding> findings) {
    return findings.stream()
        .map(
            one ->
                "%s %s at %s [%s]: %s Fix: %s%n"
                    .formatted(
                        one.rank(),
                        one.finding().getPolicyId(),
                        one.at().inSource(),
                        one.mode(),
                        one.finding().getReason(),
                        one.finding().getFix()))
        .collect(Collectors.joining());
  }

  private static long count(List<CheckedConnection> connections, Verdict verdict) {
    return connections.stream().filter(one -> one.verdict() == verdict).count();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, value);
  }
}
