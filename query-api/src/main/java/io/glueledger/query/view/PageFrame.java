/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the content of every page.
 *
 * @param title what the page is about
 * @param section where it belongs
 * @param user who is signed in; empty on the page that asks for it
 * @param exports the same content for programs
 * @param stylesheet address of the style sheet
 * @param now when the page is made
 * @param lag records that the page may lack; 0 if it comes from those who fold
 */
public record PageFrame(
    String title,
    Section section,
    Optional<String> user,
    List<Export> exports,
    String stylesheet,
    Instant now,
    long lag) {

  /** A link to the same content in another form. */
  public record Export(String label, String href) {}

  /** The parts of the dashboard. */
  public enum Section {
    /** The ledger in numbers, and what needs eyes. */
    OVERVIEW("Overview", "/"),
    /** What people must look at. */
    REVIEW("Review", "/review"),
    /** Connections. */
    CONNECTIONS("Connections", "/connections"),
    /** Changes. */
    CHANGES("Changes", "/changes"),
    /** What is risky now. */
    FINDINGS("Findings", "/findings"),
    /** The policies, and the controls that they check. */
    POLICIES("Policies", "/policies"),
    /** Who used connections without changing them. */
    ACCESS("Access", "/accesses"),
    /** The API and its description. */
    API("API", "/docs"),
    /** No part. */
    NONE("", "");

    private final String label;
    private final String href;

    Section(String label, String href) {
      this.label = label;
      this.href = href;
    }

    /** Its name. */
    public String label() {
      return label;
    }

    /** Its address. */
    public String href() {
      return href;
    }

    /** Those of the navigation. */
    public static List<Section> shown() {
      return List.of(OVERVIEW, REVIEW, CONNECTIONS, CHANGES, FINDINGS, POLICIES, ACCESS, API);
    }
  }
}
