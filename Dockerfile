FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig BriefingBot.sln ./
COPY src/ src/
COPY config/ config/
# Compiled ahead of time: a call that answers one command otherwise spends most of its time compiling itself.
RUN dotnet publish src/BriefingBot/BriefingBot.csproj --configuration Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# librsvg and a font draw plots and maps; curl is the health check; tzdata gives the zones of digests.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends librsvg2-2 fonts-dejavu-core tzdata curl \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /app /app
RUN mkdir /data && chown app:app /data
USER app
ENV Storage__Path=/data/briefingbot.db \
    Http__Urls=http://+:8080 \
    DOTNET_EnableDiagnostics=0
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s CMD curl --fail --silent http://127.0.0.1:8080/health/ready || exit 1
ENTRYPOINT ["/app/briefingbot"]
