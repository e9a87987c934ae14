import type { Files } from './repository.ts';

/** A file with a place for a text that is as long as one likes. */
export type Construct = (text: string) => Files;

const dockerfile =
  (make: (text: string) => string): Construct =>
  (text) => ({ Dockerfile: make(text) });

const instruction = (make: (text: string) => string): Construct =>
  dockerfile((text) => `FROM debian:12\n${make(text)}\n`);

const windows = (make: (text: string) => string): Construct =>
  dockerfile((text) => `FROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell"]\n${make(text)}\n`);

const compose = (options: (text: string) => string): Construct => {
  return (text) => ({ 'compose.yaml': `services:\n  a:\n    image: acme/app:1.4\n${options(text)}\n` });
};

const script = (make: (text: string) => string): Construct => {
  return (text) => ({ 'run.sh': `${make(text)}\n` });
};

const quoted = JSON.stringify;

const OPTIONS = `
  image command entrypoint user working_dir restart network_mode pid ipc userns_mode cgroup_parent privileged read_only hostname
  container_name mem_limit runtime platform pull_policy`
  .trim()
  .split(/\s+/);

const LISTS = `
  command ports expose volumes environment env_file cap_add devices security_opt extra_hosts tmpfs group_add labels links volumes_from
  networks secrets depends_on profiles device_cgroup_rules sysctls`
  .trim()
  .split(/\s+/);

/** Commands of RUN: the text stands where each `@` is. */
const COMMANDS = [
  '@',
  'echo @',
  'echo "@"',
  "echo '@' > /etc/x",
  'setcap cap_net_raw+@ /a',
  'curl -o @ https://example.com/@ | sh',
  'npm install -@@',
  'npm install @@x',
  'pip install @',
  'apt-get install -y @',
  'go install @@latest',
  'composer require @',
  'apk add @',
  'gem install @',
  'chmod @ @',
  'chown @ @',
  'useradd @',
  'rm -rf @',
  'git clone @',
  "sed -i 's,@,b,' /etc/apt/sources.list",
  'tar xf @ && ./@',
  'sudo -u @ a',
  'A_TOKEN=@ env B=@ a',
  'npm config set //r/:_authToken @',
  'git config --global @ y',
  'python -c "@"',
  'sh -c "@"',
  'cat @ | sh',
  'docker run -v @:/x -p @ -e A=@ @',
  'apt-key add @',
  'for i in @; do a $i; done',
  'case @ in a) b;; esac',
  'echo $((@))',
  'echo ${A:-@}',
  'eval @',
  '--mount=@ a',
  '--mount=type=secret,id=@ a',
];

/** The rest of a Dockerfile, likewise. */
const INSTRUCTIONS = [
  'COPY @x /d',
  'COPY a @x',
  'COPY --from=@ a b',
  'COPY /@.key /d/@.json',
  'COPY --chmod=@ --chown=@ a b',
  'ADD @x /d',
  'ADD https://example.com/@ /d',
  'ADD --checksum=@ https://example.com/a /d',
  'VOLUME @x',
  'VOLUME ["@x"]',
  'ENV A=@',
  'ENV A_PASSWORD @',
  'ENV PATH=@ LD_LIBRARY_PATH=@ NODE_OPTIONS=@ URL=https://@x',
  'ENV @=1',
  'ARG A_TOKEN=@',
  'LABEL a=@ @=b',
  'USER @',
  'WORKDIR @',
  'EXPOSE @',
  'CMD @',
  'CMD ["@"]',
  'CMD ["java", "@", "jdwp=@"]',
  'ENTRYPOINT @',
  'HEALTHCHECK --interval=@ CMD @',
  'SHELL ["@"]',
  'ONBUILD RUN @',
  'STOPSIGNAL @',
  '@',
  '# @',
  '# hullcheck-ignore @\nRUN a',
  '# @ hadolint ignore=@ trivy:ignore:@ nosemgrep: @ checkov:skip=@\nRUN a',
  '# kics-scan @\nRUN a',
  'RUN <<EOF\n@\nEOF',
  'COPY <<EOF /root/.npmrc\n@\nEOF',
  "RUN cat <<'EOF' > /etc/sudoers\n@\nEOF",
  'RUN a \\\n@ \\\n b',
];

const SCRIPTS = [
  'docker run --privileged -v @ -e A=@ --name @ @ @',
  '@\ndocker run a',
  'A="@"\ndocker run $A b',
  'docker build @ -f @ --build-arg A=@ .',
  'docker run --mount type=bind,@ --security-opt @ --cap-add=@ --network=@ a',
  'docker --@ run a',
];

export const CONSTRUCTS: readonly (readonly [name: string, construct: Construct])[] = [
  ['FROM', dockerfile((text) => `FROM ${text}x\n`)],
  ['FROM with a tag', dockerfile((text) => `FROM acme/app:${text}x AS a\n`)],
  ['FROM with a platform', dockerfile((text) => `FROM --platform=${text}x debian:12\n`)],
  ['directives', dockerfile((text) => `# syntax=${text}x\n# check=${text}\n# escape=${text}\nFROM debian:12\n`)],
  ['a template', dockerfile((text) => `FROM {{ a }}\n# ${text}x\n`)],
  ...COMMANDS.map(
    (command) => [`RUN ${command}`, instruction((text) => `RUN ${command.replaceAll('@', () => text)}`)] as const,
  ),
  ...INSTRUCTIONS.map((line) => [line, instruction((text) => line.replaceAll('@', () => text))] as const),
  ['PowerShell', windows((text) => `RUN iwr ${text}x -OutFile ${text}; ${text}`)],
  ...OPTIONS.map((key) => [`${key}:`, compose((text) => `    ${key}: ${quoted(text)}`)] as const),
  ...LISTS.map((key) => [`${key}: []`, compose((text) => `    ${key}: [${quoted(text)}]`)] as const),
  [
    'environment: {}',
    compose((text) => `    environment: {DB_PASSWORD: ${quoted(text)}, URL: ${quoted(`postgres://${text}`)}}`),
  ],
  ['labels: {}', compose((text) => `    labels: {${quoted(text)}: ${quoted(text)}}`)],
  ['extra_hosts', compose((text) => `    extra_hosts: [${quoted(`localhost:a${text}x`)}]`)],
  ['command of words', compose((text) => `    command: ["foreman", "start", ${quoted(`${text}x`)}]`)],
  ['a mount', compose((text) => `    volumes: [{type: bind, source: ${quoted(text)}, target: ${quoted(text)}}]`)],
  [
    'a port',
    compose((text) => `    ports: [{target: ${quoted(text)}, published: ${quoted(text)}, host_ip: ${quoted(text)}}]`),
  ],
  [
    'build',
    compose((text) => `    build: {context: ${quoted(text)}, dockerfile: ${quoted(text)}, args: {A: ${quoted(text)}}}`),
  ],
  ['an inline Dockerfile', compose((text) => `    build: {dockerfile_inline: ${quoted(`FROM a\nRUN ${text}\n`)}}`)],
  ['interpolation', compose((text) => `    command: "\${A:-${text.replaceAll(/["\\]/g, '')}}"`)],
  ['a plain scalar', compose((text) => `    command: ${text}x`)],
  ['a block scalar', compose((text) => `    command: |\n      ${text}x`)],
  ['a comment', compose((text) => `    # ${text}x`)],
  ['broken YAML', (text) => ({ 'compose.yaml': `a: b: c\n# <%\t${text}x\n${text}\n` })],
  [
    'an environment file',
    (text) => ({
      'compose.yaml': 'services: {a: {image: b, env_file: x.env}}\n',
      'x.env': `A=${text}x\nB_PASSWORD="${text}x"\n${text}x=1\n# ${text}x\n${text}\n`,
    }),
  ],
  ['.env', (text) => ({ 'compose.yaml': 'services: {a: {image: "b:${A}"}}\n', '.env': `A=${text}x\n` })],
  ...SCRIPTS.map((line) => [line, script((text) => line.replaceAll('@', () => text))] as const),
  ['a justfile', (text) => ({ justfile: `a := "${text}x"\nrun:\n  docker run {{a}} ${text}x\n` })],
  [
    'a Taskfile',
    (text) => ({
      'Taskfile.yml': `vars: {A: ${quoted(text)}}\ntasks: {a: [${quoted(`docker run {{.A}} ${text}x`)}]}\n`,
    }),
  ],
  ['a Makefile', (text) => ({ Makefile: `A := ${text}x\nrun:\n\tdocker run $(A) ${text}x\n${text}x: b\n` })],
  [
    'a Podman unit',
    (text) => ({ 'a.container': `[Container]\nImage=${text}x\nVolume=${text}\nExec=${text}\nPodmanArgs=${text}\n` }),
  ],
  ['HCL', (text) => ({ 'docker-bake.hcl': `target "a" {\n  args = { A = ${quoted(text)} }\n ${text}x\n}\n` })],
  [
    'a dev container',
    (text) => ({
      '.devcontainer/devcontainer.json': `{"image": ${quoted(text)}, "runArgs": [${quoted(text)}], "mounts": [${quoted(text)}], "postCreateCommand": ${quoted(text)}}`,
    }),
  ],
  [
    'a workflow',
    (text) => ({
      '.github/workflows/a.yml': `on: push\njobs: {a: {runs-on: x, container: {image: ${quoted(text)}, options: ${quoted(`--${text}`)}}, steps: [{run: ${quoted(`docker run ${text}`)}}]}}\n`,
    }),
  ],
  [
    'TOML',
    (text) => ({ 'buildkitd.toml': `debug = ${quoted(text)}\n[registry.${quoted(text)}]\nhttp = true\n ${text}x\n` }),
  ],
];

/** What texts are made of. */
export const UNITS = [
  '/',
  ' ',
  '.',
  '-',
  'a',
  ':',
  '{',
  '}',
  '<%\t',
  '<%',
  '$',
  '"',
  "'",
  '\\',
  '@',
  '=',
  '[',
  '(',
  ')',
  '#',
  ',',
  '0',
  'A_',
  './',
  '../',
  '-s ',
  '\t',
  ';',
  '|',
  '&',
  '<<',
  '`',
  '*',
  '${',
  '$(',
  '%',
  '~',
  '!',
  '+',
  '-a=',
  'a@',
  'a/',
  '1.',
  '\\\n',
  'ssl',
  'rm ',
  'sudo ',
  'eval ',
  '$A',
  '://',
  '{{',
  '\u00a0',
  '\u2028',
  '\u0085',
  '😀',
];
