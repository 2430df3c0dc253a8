/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.input;

import io.glueledger.check.tree.Node;
import io.glueledger.check.tree.Node.Mapping;
import java.util.List;
import java.util.Optional;

/** What kinds of files can be checked. */
public enum InputFormat {
  /** Requests, connection inputs and answers of Glue. */
  GLUE {
    @Override
    List<CheckSubject> subjects(String file, Node document) throws UnusableInputException {
      return GlueDocuments.subjects(file, document);
    }
  },

  /** What {@code terraform show -json PLAN} prints. */
  TERRAFORM {
    @Override
    List<CheckSubject> subjects(String file, Node document) throws UnusableInputException {
      return TerraformPlan.subjects(file, document);
    }
  },

  /** Templates in JSON or YAML. */
  CLOUDFORMATION {
    @Override
    List<CheckSubject> subjects(String file, Node document) throws UnusableInputException {
      return CloudFormationTemplate.subjects(file, document);
    }
  };

  abstract List<CheckSubject> subjects(String file, Node document) throws UnusableInputException;

  /** The connections of a document in this format, or in the one that it looks like. */
  public static List<CheckSubject> subjects(Optional<InputFormat> format, String file, Node document)
      throws UnusableInputException {
    return format.orElseGet(() -> of(document)).subjects(file, document);
  }

  private static InputFormat of(Node document) {
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
