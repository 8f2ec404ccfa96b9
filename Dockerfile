# Build: docker build -t openevent .    Run: docker run -p 8000:8000 -v openevent-data:/data openevent
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -q dependency:go-offline
COPY src src
RUN ./mvnw -B -q package -DskipTests \
 && java -Djarmode=tools -jar target/openevent.jar extract --layers --destination target/layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin openevent \
 && mkdir -p /app /data && chown openevent:openevent /app /data
WORKDIR /app
# What changes least comes first.
COPY --from=build /src/target/layers/dependencies/ ./
COPY --from=build /src/target/layers/snapshot-dependencies/ ./
COPY --from=build /src/target/layers/application/ ./
USER openevent
# One run to cache what was loaded and linked; it counts only with the same flags as below.
RUN ENV=prod PORT=0 DATA_DIR=/tmp/training java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
      -XX:AOTCacheOutput=openevent.aot -Dspring.context.exit=onRefresh -jar openevent.jar \
 && rm -rf /tmp/training
ENV ENV=prod PORT=8000 DATA_DIR=/data
VOLUME /data
EXPOSE 8000
# The exec form: the process gets the stop signal itself and ends gracefully.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:AOTCache=openevent.aot", "-jar", "openevent.jar"]
