// Makes folders of believable Dockerfiles and compose files, the same ones for the same seed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @typedef {() => number} Random A number from 0 up to 1.
 * @typedef {{ path: string, text: string }} CorpusFile
 */

/** Of ten files three are compose files: about what repositories with many services have. */
const COMPOSE_SHARE = 0.3;
/** For every four files that count there is one that does not. */
const IRRELEVANT_SHARE = 0.25;

/**
 * Writes `count` Dockerfiles and compose files, and some irrelevant files, into `folder`.
 * @param {string} folder
 * @param {number} count
 * @param {number} [seed]
 * @returns {string[]} The absolute paths of the files that count.
 */
export function writeCorpus(folder, count, seed = 1) {
  const random = randomOf(seed);
  const paths = [];
  for (let index = 0; index < count; index++) {
    const isCompose = random() < COMPOSE_SHARE;
    paths.push(write(folder, isCompose ? composeFile(random, index) : dockerfile(random, index)));
    if (random() < IRRELEVANT_SHARE) write(folder, irrelevantFile(random, index));
  }
  return paths;
}

/**
 * @param {string} folder
 * @param {CorpusFile} file
 * @returns {string} The absolute path.
 */
export function write(folder, { path, text }) {
  const absolute = join(folder, path);
  mkdirSync(dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
  return absolute;
}

/**
 * Mulberry32: small, and good enough to choose with.
 * @param {number} seed
 * @returns {Random}
 */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @template T
 * @param {Random} random
 * @param {readonly T[]} items
 * @returns {T}
 */
function pick(random, items) {
  return /** @type {T} */ (items[Math.floor(random() * items.length)]);
}

/**
 * @param {Random} random
 * @param {number} from
 * @param {number} to
 */
function between(random, from, to) {
  return from + Math.floor(random() * (to - from + 1));
}

/**
 * Half of the files are small, some are long: as in real repositories.
 * @param {Random} random
 */
function sizeOf(random) {
  const draw = random();
  if (draw < 0.5) return 'small';
  return draw < 0.88 ? 'medium' : 'large';
}

/**
 * @param {number} index
 */
function folderOf(index) {
  return `teams/team-${Math.floor(index / 200)}/service-${index}`;
}

/**
 * @param {number} count
 * @param {(index: number) => string} make
 */
function many(count, make) {
  return Array.from({ length: count }, (_, index) => make(index));
}

// Dockerfiles

/**
 * @param {Random} random
 * @param {number} index
 * @returns {CorpusFile}
 */
function dockerfile(random, index) {
  const name = pick(random, ['Dockerfile', 'Dockerfile', 'Dockerfile', 'Dockerfile.prod', 'worker.Dockerfile']);
  const make = { small: smallDockerfile, medium: multiStageDockerfile, large: largeDockerfile }[sizeOf(random)];
  return { path: `${folderOf(index)}/${name}`, text: make(random, index) };
}

/**
 * @param {Random} random
 */
function smallDockerfile(random) {
  return `FROM ${pick(random, BASES)}
WORKDIR /app
COPY ${pick(random, ['. .', 'requirements.txt ./', 'package*.json ./'])}
RUN ${pick(random, INSTALLS)}
${random() < 0.5 ? 'USER 10001\n' : ''}EXPOSE ${pick(random, ['3000', '8080', '80 443', '22'])}
CMD ${pick(random, ['["node", "server.js"]', '["python", "-m", "app"]', 'exec ./start.sh', './app --port $PORT'])}
`;
}

/**
 * @param {Random} random
 * @param {number} index
 */
function multiStageDockerfile(random, index) {
  return `# syntax=docker/dockerfile:1.7
ARG VERSION=${between(random, 18, 24)}
ARG REGISTRY=registry.example.com

# Build ----------------------------------------------------------------
FROM --platform=$BUILDPLATFORM node:\${VERSION}-bookworm-slim AS build
ARG TARGETARCH
ENV NODE_ENV=development \\
    CI=true \\
    CACHE_DIR=/tmp/cache-${index}
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm \\
    --mount=type=secret,id=npmrc,target=/root/.npmrc \\
    npm ci --no-audit --no-fund
COPY --chown=node:node . .
RUN npm run build -- --arch "$TARGETARCH" && npm prune --omit=dev

${longRun(random, 'tools', between(random, 6, 14))}

# Run ------------------------------------------------------------------
FROM ${pick(random, BASES)} AS runtime
LABEL org.opencontainers.image.source="https://github.com/acme/service-${index}" \\
      org.opencontainers.image.title="service ${index}"
ENV PORT=8080 LOG_LEVEL=\${LOG_LEVEL:-info} ${pick(random, ENVIRONMENT)}
WORKDIR /app
COPY --from=build --chown=10001:0 /src/dist ./dist
COPY --from=tools /usr/local/bin/tini /usr/local/bin/tini
${pick(random, EXTRAS)}
USER ${pick(random, ['10001:10001', 'node', 'root', `\${UID:-1000}`])}
EXPOSE 8080/tcp
HEALTHCHECK --interval=30s --timeout=3s CMD curl -fsS http://127.0.0.1:8080/health || exit 1
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/main.js"]
`;
}

/**
 * @param {Random} random
 * @param {number} index
 */
function largeDockerfile(random, index) {
  const stages = many(between(random, 3, 6), (stage) => longRun(random, `layer${stage}`, between(random, 10, 25)));
  const scripts = many(between(random, 1, 3), (script) => hereDocument(random, script));
  return `# syntax=docker/dockerfile:1.7
ARG BASE=${pick(random, BASES)}
${stages.join('\n\n')}

FROM \${BASE} AS final
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
${scripts.join('\n')}
${many(between(random, 5, 20), (item) => `COPY --from=layer0 /opt/tool-${item} /opt/tool-${item}`).join('\n')}
${many(between(random, 5, 20), (item) => `ENV SETTING_${item}="value ${item} of service ${index}"`).join('\n')}
${pick(random, EXTRAS)}
USER 10001:10001
CMD ["/opt/tool-0/bin/serve", "--config", "/etc/service.yaml"]
`;
}

/**
 * A stage with one RUN over many lines, as package lists make them.
 * @param {Random} random
 * @param {string} name
 * @param {number} packages
 */
function longRun(random, name, packages) {
  const names = many(packages, () => pick(random, PACKAGES)).join(' \\\n        ');
  return `FROM ${pick(random, BASES)} AS ${name}
RUN set -eux; \\
    # the package index must be fresh
    apt-get update; \\
    apt-get install -y --no-install-recommends \\
        ${names} \\
    ; \\
    if [ "$(dpkg --print-architecture)" = amd64 ]; then \\
      curl -fsSL -o /tmp/tool.tar.gz "https://downloads.example.com/tool/$(uname -m).tar.gz" && \\
      echo "9f2c${'0'.repeat(60)}  /tmp/tool.tar.gz" | sha256sum -c - && \\
      tar -xzf /tmp/tool.tar.gz -C /opt; \\
    fi; \\
    rm -rf /var/lib/apt/lists/* /tmp/*`;
}

/**
 * @param {Random} random
 * @param {number} script
 */
function hereDocument(random, script) {
  return `RUN <<EOF
set -e
for name in ${many(between(random, 3, 9), (item) => `module-${item}`).join(' ')}; do
  mkdir -p "/opt/$name" && cp -r "/src/$name" /opt/
done
${pick(random, INSTALLS)}
EOF
COPY <<'EOF' /etc/service/${script}.conf
${many(between(random, 5, 30), (item) => `option_${item} = "$value_${item}"`).join('\n')}
EOF`;
}

const BASES = [
  'node:22-bookworm-slim',
  'node:lts',
  'python:3.13-slim',
  'python:3.12.8-alpine3.21',
  'golang:1.25',
  'debian:bookworm-slim',
  'ubuntu:24.04',
  'alpine',
  'alpine:3.22',
  'eclipse-temurin:21-jre',
  'registry.example.com:5000/base/runtime:2.4.1',
  `gcr.io/distroless/static-debian12:nonroot@sha256:${'4d'.repeat(32)}`,
];

const INSTALLS = [
  'pip install --no-cache-dir -r requirements.txt',
  'npm ci && npm run build',
  'apk add --no-cache ca-certificates tzdata && update-ca-certificates',
  'curl -fsSL https://get.example.com/install.sh | sh',
  'chmod -R 777 /app/storage',
  'wget --no-check-certificate -O /tmp/a.tgz https://files.example.com/a.tgz && tar -xf /tmp/a.tgz',
  'go build -trimpath -ldflags="-s -w" -o /out/app ./cmd/app',
];

const EXTRAS = [
  'ADD https://downloads.example.com/entrypoint.sh /entrypoint.sh',
  'COPY entrypoint.sh /entrypoint.sh',
  'ADD config /etc/service',
  'VOLUME ["/data"]',
  'ONBUILD COPY . /app',
  'STOPSIGNAL SIGTERM',
];

const ENVIRONMENT = ['API_TOKEN_FILE=/run/secrets/token', 'TZ=UTC', 'DB_PASSWORD=s3cr3t-of-bench', 'DEBUG=0'];

const PACKAGES =
  'build-essential ca-certificates curl git gnupg jq libffi-dev libpq-dev libssl-dev make openssh-client pkg-config python3 rsync tini unzip xz-utils zlib1g-dev'.split(
    ' ',
  );

// Compose files

/**
 * @param {Random} random
 * @param {number} index
 * @returns {CorpusFile}
 */
function composeFile(random, index) {
  const name = pick(random, ['compose.yaml', 'docker-compose.yml', 'docker-compose.yml', 'compose.prod.yaml']);
  const services = { small: [1, 3], medium: [4, 9], large: [12, 40] }[sizeOf(random)];
  const [from = 1, to = 1] = services;
  const blocks = many(between(random, from, to), (number) => service(random, index, number));
  return {
    path: `${folderOf(index)}/${name}`,
    text: `name: stack-${index}

x-defaults: &defaults
  restart: unless-stopped
  logging: &logging
    driver: json-file
    options:
      max-size: 10m
      max-file: "3"
  networks: [backend]

x-hardening: &hardening
  read_only: true
  cap_drop:
    - ALL
  security_opt:
    - no-new-privileges:true

services:
${blocks.join('\n')}
networks:
  backend:
    driver: bridge
volumes:
  data:
`,
  };
}

/**
 * @param {Random} random
 * @param {number} index
 * @param {number} number
 */
function service(random, index, number) {
  const merge = pick(random, ['*defaults', '[*defaults, *hardening]', '*hardening']);
  const settings = many(between(random, 2, 10), (item) => `      SETTING_${item}: \${SETTING_${item}:-value ${item}}`);
  return `  service-${number}:
    <<: ${merge}
    ${pick(random, [`image: ghcr.io/acme/app-${number}:1.${number}`, 'build: .', 'image: postgres', 'image: redis:7-alpine'])}
    command: ["serve", "--port", "${8000 + number}", "--name", "service ${index}"]
    environment:
${settings.join('\n')}
      DATABASE_URL: postgres://app@db/app_${number}
      ${pick(random, ['POSTGRES_PASSWORD: s3cr3t-of-bench', `TOKEN: \${TOKEN:?set it}`, 'LOG_LEVEL: "debug" # noisy'])}
    ports:
      - "${pick(random, ['', '127.0.0.1:'])}${8000 + number}:${8000 + number}"
    volumes:
      - data:/var/lib/data
      - type: bind
        source: ./config
        target: /etc/service
        read_only: true
${pick(random, OPTIONS)}    healthcheck:
      test: ["CMD-SHELL", "curl -fsS http://localhost:${8000 + number}/health || exit 1"]
      interval: 30s
    deploy:
      resources:
        limits:
          memory: ${between(random, 1, 8) * 128}M
`;
}

const OPTIONS = [
  '',
  '',
  '',
  '    cap_add: [NET_ADMIN]\n',
  '    privileged: true\n',
  '    network_mode: host\n',
  '    user: "1000:1000"\n    tmpfs: /tmp\n',
  '    security_opt:\n      - seccomp=unconfined\n',
];

// Everything else

/**
 * @param {Random} random
 * @param {number} index
 * @returns {CorpusFile}
 */
function irrelevantFile(random, index) {
  const name = pick(random, [
    'README.md',
    'src/main.js',
    'chart/values.yaml',
    'package.json',
    '.github/workflows/ci.yml',
  ]);
  return { path: `${folderOf(index)}/${name}`, text: `${name} of service ${index}\n`.repeat(between(random, 1, 80)) };
}
