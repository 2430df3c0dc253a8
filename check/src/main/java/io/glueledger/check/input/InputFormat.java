/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.text.Nearest;
import io.glueledger.base.text.Printable;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Nothing;
import io.glueledger.base.tree.TreeReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kinds of files can be checked. */
public enum InputFormat {
  /** Requests, connection inputs and answers of Glue. */
  GLUE {
    @Override
    List<CheckSubject> subjects(TreeNode document) {
      return GlueDocuments.subjects(document);
    }
  },

  /** What {@code terraform show -json PLAN} prints. */
  TERRAFORM {
    @Override
    List<CheckSubject> subjects(TreeNode document) {
      return TerraformPlan.subjects(document);
    }
  },

  /** Templates in JSON or YAML. */
  CLOUDFORMATION {
    @Override
    List<CheckSubject> subjects(TreeNode document) {
      return CloudFormationTemplate.subjects(document);
    }
  };

  /** A block of Terraform's language, at the start of a line. */
  private static final Pattern TERRAFORM_SOURCE =
      Pattern.compile(
          "(?m)^(?:resource|data|provider|variable|module)\\s+\"[^\"\\n]*\"[^\\n{:]*\\{");

  abstract List<CheckSubject> subjects(TreeNode document);

  /**
   * The connections of a text in a format, or in the one that it looks like.
   *
   * @param file its name in positions
   * @throws InvalidFileException if it is no text of that kind, with one problem
   */
  public static List<CheckSubject> read(Optional<InputFormat> format, String file, String text) {
    if (TERRAFORM_SOURCE.matcher(text).find() || file.endsWith(".tf") || file.endsWith(".tfvars")) {
      throw unusable(
          SourcePosition.startOf(file),
          "this is written in Terraform's own language; give the JSON of its plan: terraform plan"
              + " -out PLAN && terraform show -json PLAN");
    }
    return TreeReader.readDocuments(file, text, CloudFormationTemplate::tagged).stream()
        .filter(document -> !(document instanceof Nothing))
        .flatMap(document -> format.orElseGet(() -> of(document)).subjects(document).stream())
        .toList();
  }

  /** A file holds nothing that can be checked. */
  static InvalidFileException unusable(SourcePosition at, String message) {
    return new InvalidFileException(new Problem(at, message));
  }

  /** A clause that names the member of {@code document} that was probably meant to be another. */
  static String misspelt(TreeNode document, List<String> known) {
    if (document instanceof Mapping map) {
      for (String key : map.members().keySet()) {
        Optional<String> meant = Nearest.to(key, known).filter(word -> !word.equals(key));
        if (meant.isPresent()) {
          return "; " + Printable.word(key, 64) + " is unknown, did you mean " + meant.get() + "?";
        }
      }
    }
    return "";
  }

  private static InputFormat of(TreeNode document) {
    if (document instanceof Mapping map) {
      if (map.member("resource_changes").isPresent()
          || map.member("terraform_version").isPresent()) {
        return TERRAFORM;
      }
      if (map.member("AWSTemplateFormatVersion").isPresent()
          || map.member("Resources").isPresent()) {
        return CLOUDFORMATION;
      }
    }
    return GLUE;
  }
}
