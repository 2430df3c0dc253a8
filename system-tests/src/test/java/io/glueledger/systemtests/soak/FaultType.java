/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import io.glueledger.localglue.fault.Fault;
import io.glueledger.systemtests.gate.Clients;
import java.time.Duration;
import java.util.Random;
import software.amazon.awssdk.services.glue.GlueAsyncClient;

/** What goes wrong in a run, for a while. */
enum FaultType {
  /** A gate is killed, and started again at the end. */
  KILL_GATE(SoakSite.GATES) {
    @Override
    void begin(SoakSite site, int target, Random random) {
      site.gate(target).kill();
    }

    @Override
    void end(SoakSite site, int target) {
      site.startGate(target);
    }
  },
  /** A gate stands still. */
  PAUSE_GATE(SoakSite.GATES) {
    @Override
    void begin(SoakSite site, int target, Random random) {
      site.gate(target).pause();
    }

    @Override
    void end(SoakSite site, int target) {
      site.gate(target).resume();
    }
  },
  /** A broker is killed, and started again at the end. */
  KILL_BROKER(BrokerProcesses.COUNT) {
    @Override
    void begin(SoakSite site, int target, Random random) {
      site.brokers().process(target).kill();
    }

    @Override
    void end(SoakSite site, int target) {
      site.brokers().start(target);
    }
  },
  /** A broker stands still. */
  PAUSE_BROKER(BrokerProcesses.COUNT) {
    @Override
    void begin(SoakSite site, int target, Random random) {
      site.brokers().process(target).pause();
    }

    @Override
    void end(SoakSite site, int target) {
      site.brokers().process(target).resume();
    }
  },
  /** A projector is killed, and started again at the end. */
  KILL_PROJECTOR(SoakSite.PROJECTORS) {
    @Override
    void begin(SoakSite site, int target, Random random) {
      site.projector(target).kill();
    }

    @Override
    void end(SoakSite site, int target) {
      site.startProjector(target);
    }
  },
  /** A projector stands still. */
  PAUSE_PROJECTOR(SoakSite.PROJECTORS) {
    @Override
    void begin(SoakSite site, int target, Random random) {
      site.projector(target).pause();
    }

    @Override
    void end(SoakSite site, int target) {
      if (site.projector(target).isAlive()) {
        site.projector(target).resume();
      } else {
        site.startProjector(target);
      }
    }
  },
  /** The registry is killed, and started again at the end. */
  KILL_REGISTRY(1) {
    @Override
    void begin(SoakSite site, int target, Random random) {
      site.registry().stop();
    }

    @Override
    void end(SoakSite site, int target) {
      site.registry().start();
    }
  },
  /** Glue is slow, or fails, or does what it does not say. */
  GLUE(1) {
    @Override
    void begin(SoakSite site, int target, Random random) {
      var all = Fault.onAny();
      var update = Fault.on("UpdateConnection");
      site.glue()
          .faults()
          .add(
              switch (random.nextInt(7)) {
                case 0 -> all.delayBefore(Duration.ofSeconds(1 + random.nextInt(10)));
                case 1 -> update.delayAfter(Duration.ofSeconds(1 + random.nextInt(15)));
                case 2 -> all.throttle();
                case 3 -> all.serverError();
                case 4 -> update.applyThenDrop();
                case 5 -> update.applyThenEmptyBody();
                default -> Fault.on("CreateConnection").applyThen500();
              });
    }

    @Override
    void end(SoakSite site, int target) {
      site.glue().faults().clear();
    }
  },
  /** Somebody changes connections around the gates. */
  DRIFT(1) {
    @Override
    void begin(SoakSite site, int target, Random random) {
      GlueAsyncClient glue = site.around();
      for (int i = 0; i < 3; i++) {
        String name = SoakLoad.SHARED + i;
        // Where it does not exist just now, there is nothing to change.
        glue.updateConnection(
                r -> r.name(name).connectionInput(Clients.good(name, "around the gates")))
            .handle((done, refused) -> refused == null)
            .join();
      }
      glue.close();
    }

    @Override
    void end(SoakSite site, int target) {}
  };

  private final int targets;

  FaultType(int targets) {
    this.targets = targets;
  }

  /** How many there are that it may hit. */
  int targets() {
    return targets;
  }

  abstract void begin(SoakSite site, int target, Random random);

  abstract void end(SoakSite site, int target);
}
