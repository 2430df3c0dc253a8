/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.dashboard;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.ExceptionHandlerFunction;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.glueledger.query.auth.RequestAuthenticator;
import io.glueledger.query.auth.RequestCaller;
import io.glueledger.query.http.AnswerFreshness;
import io.glueledger.query.http.HttpAnswers;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.view.Labels;
import io.glueledger.query.view.PageFrame;
import io.glueledger.query.view.PageFrame.Export;
import io.glueledger.query.view.PageFrame.Section;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes pages, and problems as pages. */
public final class PageRenderer implements ExceptionHandlerFunction {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          PageRenderer.class.getClassLoader(),
          "io.glueledger.query.templates");
  private final RequestAuthenticator authenticator;
  private final String stylesheet;
  private final InstantSource clock;

  /**
   * A renderer.
   *
   * @param authenticator knows whose name stands on a page
   * @param stylesheet address of the style sheet
   * @param clock tells how long ago things are
   */
  public PageRenderer(RequestAuthenticator authenticator, String stylesheet, InstantSource clock) {
    this.authenticator = authenticator;
    this.stylesheet = stylesheet;
    this.clock = clock;
  }

  HttpResponse page(
      ServiceRequestContext context,
      String template,
      Section section,
      List<Export> exports,
      Object page) {
    return page(context, template, section, exports, section.label(), page);
  }

  /** A page with status 200 and a title of others' words. */
  HttpResponse page(
      ServiceRequestContext context,
      String template,
      Section section,
      List<Export> exports,
      String title,
      Object page) {
    PageFrame frame =
        new PageFrame(
            Labels.text(title),
            section,
            user(context),
            exports,
            stylesheet,
            clock.instant(),
            AnswerFreshness.of(context).map(AnswerFreshness::lag).orElse(0L));
    return answer(
        HttpAnswers.headers(HttpStatus.OK, MediaType.HTML_UTF_8),
        template,
        Map.of("frame", frame, "page", page));
  }

  HttpResponse answer(
      ResponseHeadersBuilder headers, String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    templates.render(template, parameters, output);
    return HttpResponse.of(headers.build(), HttpData.ofUtf8(output.toString()));
  }

  /** What is around a page outside all sections. */
  PageFrame frame(String title, Optional<String> user) {
    return new PageFrame(title, Section.NONE, user, List.of(), stylesheet, clock.instant(), 0);
  }

  @Override
  public HttpResponse handleException(
      ServiceRequestContext context, HttpRequest request, Throwable cause) {
    HttpProblem problem = HttpAnswers.problemOf(cause);
    ResponseHeadersBuilder headers = HttpAnswers.headers(problem.status(), MediaType.HTML_UTF_8);
    HttpAnswers.addWhatTheStatusNeeds(headers, problem);
    return answer(
        headers,
        "problem.jte",
        Map.of("frame", frame(problem.title(), user(context)), "page", problem));
  }

  private Optional<String> user(ServiceRequestContext context) {
    return authenticator.caller(context.request().headers()) instanceof RequestCaller.Known known
        ? Optional.of(known.token().name())
        : Optional.empty();
  }
}
