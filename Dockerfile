# Builds the jar without the embedded Neo4j (compose brings a server) and runs it as an ordinary user.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src src
COPY graph-schema graph-schema
COPY seeds seeds
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q -Dwithout-embedded -DskipTests package

FROM eclipse-temurin:25-jre
RUN apt-get update \
    && apt-get install --yes --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home rejoinder \
    && mkdir /data \
    && chown rejoinder /data
USER rejoinder
WORKDIR /home/rejoinder
VOLUME /data
EXPOSE 8080
COPY --from=build /src/target/rejoinder.jar rejoinder.jar
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=75", "-jar", "rejoinder.jar"]
