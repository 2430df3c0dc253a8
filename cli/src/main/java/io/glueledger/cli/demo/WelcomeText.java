/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo;

import io.glueledger.cli.demo.home.DemoCaller;
import io.glueledger.cli.demo.home.DemoConfig;
import io.glueledger.cli.demo.home.DemoFolder;
import io.glueledger.cli.demo.home.DemoSecrets;
import io.glueledger.cli.demo.show.StartProgress;
import io.glueledger.localglue.LocalGlue;
import java.io.PrintWriter;
import java.util.Locale;

/** What somebody needs to know who has just started a demo. */
final class WelcomeText {

  private WelcomeText() {}

  static void print(
      PrintWriter out,
      DemoConfig config,
      DemoFolder folder,
      DemoSecrets secrets,
      EmbeddedLedger.Running running,
      StartProgress progress) {
    DemoCaller caller = secrets.caller(DemoSecrets.DATA_ENGINEER);
    out.printf(Locale.ROOT, "%nReady after %.1f s.%n%n", progress.seconds());
    line(out, "gate", running.gate().endpoint().toString());
    line(out, "dashboard", running.queryApi().url() + "/");
    line(out, "sign in with", secrets.token());
    line(
        out,
        "Glue behind it",
        running
            .localGlue()
            .map(LocalGlue::endpoint)
            .or(config::glue)
            .map(Object::toString)
            .orElse(""));
    line(out, "gate's health", running.gate().adminEndpoint() + "/health/ready");
    line(out, "configuration", folder.configuration() + " (--config of other commands)");
    line(
        out,
        "data",
        config.data().isPresent()
            ? folder.root().toString()
            : "in a temporary folder, removed at the end (keep it with --data DIR)");
    out.printf("%nTo change connections as %s:%n%n", caller.principal());
    export(out, "AWS_ACCESS_KEY_ID", caller.accessKeyId());
    export(out, "AWS_SECRET_ACCESS_KEY", caller.secret());
    export(out, "AWS_DEFAULT_REGION", config.region());
    export(out, "AWS_ENDPOINT_URL_GLUE", running.gate().endpoint().toString());
    out.printf("%nTo ask the query API, as curl -H \"Authorization: Bearer $LEDGER_TOKEN\" …:%n%n");
    export(out, "LEDGER", running.queryApi().url().toString());
    export(out, "LEDGER_TOKEN", secrets.token());
    out.printf("%nChanges as they happen; Ctrl-C stops:%n%n");
    out.flush();
  }

  private static void line(PrintWriter out, String name, String value) {
    out.printf("  %-15s %s%n", name, value);
  }

  private static void export(PrintWriter out, String name, String value) {
    out.println("export " + name + "=" + value);
  }
}
