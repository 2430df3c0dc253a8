# Copyright the Glue Ledger authors.
# SPDX-License-Identifier: Apache-2.0
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn --quiet --batch-mode -pl cli -am -Dmaven.test.skip=true -DskipTests -Dspotless.check.skip=true package

FROM eclipse-temurin:17-jre
# The health checks ask with it.
RUN apt-get update && apt-get install --yes --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 glue-ledger \
 && mkdir /state && chown glue-ledger /state
COPY --from=build /src/cli/target/glue-ledger.jar /opt/glue-ledger/
COPY --from=build /src/cli/target/lib /opt/glue-ledger/lib/
USER 10001
VOLUME /state
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/opt/glue-ledger/glue-ledger.jar"]
