/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.glueledger.query.http.Answers;
import io.glueledger.query.http.Problem;
import io.glueledger.query.view.Shell;
import java.util.Map;

/** Writes pages. */
final class Html {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Html.class.getClassLoader(), "io.glueledger.query.templates");

  /** A page with status 200. */
  HttpResponse page(String template, Shell shell, Object page) {
    return answer(
        Answers.headers(HttpStatus.OK, MediaType.HTML_UTF_8),
        template,
        Map.of("shell", shell, "page", page));
  }

  /** A problem, for people. */
  HttpResponse problem(Shell shell, Problem problem) {
    ResponseHeadersBuilder headers = Answers.headers(problem.status(), MediaType.HTML_UTF_8);
    Answers.addWhatTheStatusNeeds(headers, problem);
    return answer(headers, "problem.jte", Map.of("shell", shell, "page", problem));
  }

  HttpResponse answer(
      ResponseHeadersBuilder headers, String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    templates.render(template, parameters, output);
    return HttpResponse.of(headers.build(), HttpData.ofUtf8(output.toString()));
  }
}
