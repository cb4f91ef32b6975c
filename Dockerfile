# One image a service: docker build --build-arg SERVICE=heroes -t verdict/heroes .
# SERVICE is heroes, villains, locations or fights. All four share the build stage, so it runs once.
# Settings come from the environment; docker-compose.yml has them all.

FROM maven:3.9.12-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN mvn -B -ntp -pl apps/heroes,apps/villains,apps/locations,apps/fights -am -Dmaven.test.skip=true \
      package dependency:copy-dependencies -DincludeScope=runtime -DexcludeGroupIds=verdict
# Libraries apart from our own jars: their layer stays when only our code changes.
RUN set -eu; \
    for service in heroes villains locations fights; do \
      app=/app/$service; \
      mkdir -p "$app/lib" "$app/own"; \
      cp apps/$service/target/dependency/*.jar "$app/lib"; \
      cp apps/$service/target/*.jar apps/store/target/*.jar apps/telemetry/target/*.jar "$app/own"; \
      main=superheroes.$service.$(echo "$service" | sed 's/./\U&/')Application; \
      printf '%s\n' -cp '/app/own/*:/app/lib/*' "$main" > "$app/java.arguments"; \
    done

FROM eclipse-temurin:25.0.3_9-jre-noble
ARG SERVICE
# The same options as apps/launcher gives (Services.jvmOptions), so that a container and a process compare.
ENV JDK_JAVA_OPTIONS="-Xms256m -Xmx256m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -XX:-UseDynamicNumberOfCompilerThreads \
-Dreactor.netty.ioWorkerCount=2 \
--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
WORKDIR /app
COPY docker/service/ready ./
COPY --from=build /app/${SERVICE}/lib ./lib
COPY --from=build /app/${SERVICE}/own ./own
COPY --from=build /app/${SERVICE}/java.arguments ./
# Nobody that the image knows; the service writes nothing but below /tmp.
USER 10001:10001
ENTRYPOINT ["java", "@/app/java.arguments"]
