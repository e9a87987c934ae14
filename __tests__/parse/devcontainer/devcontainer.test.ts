import { describe, expect, it } from '@jest/globals';
import type { Container } from '../../../src/model/containers/container.ts';
import { spanText } from '../../../src/model/source.ts';
import { frontendOf } from '../../../src/parse/index.ts';
import { mountsIn, readText, said } from '../../support/declared.ts';
import { shortened } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

const PATH = '.devcontainer/devcontainer.json';

function container(options: string): Container {
  const found = readText(PATH, `{ "image": "ghcr.io/acme/dev:1.4", ${options} }`).containers[0];
  if (found === undefined) throw new Error('there is no container');
  return found;
}

describe('a dev container file', () => {
  it.each([
    ['.devcontainer.json', true],
    ['.devcontainer/devcontainer.json', true],
    ['.devcontainer/api/devcontainer.json', true],
    ['services/api/.devcontainer/devcontainer.json', true],
    ['.devcontainer/a/b/devcontainer.json', false],
    ['devcontainer.json', false],
    ['x.devcontainer.json', false],
    ['.devcontainer/devcontainer-lock.json', false],
  ])('%s: %p', (path, isOne) => {
    expect(frontendOf(path)?.id === 'devcontainer').toBe(isOne);
  });

  // https://containers.dev/implementors/json_reference/ and src/spec-node/singleContainer.ts of the reference implementation
  it.each<[string, keyof Container, readonly string[]]>([
    ['"privileged": true', 'privileged', ['true @ true']],
    ['"privileged": false', 'privileged', []],
    ['"capAdd": ["SYS_ADMIN", "NET_ADMIN"]', 'addedCapabilities', ['SYS_ADMIN @ SYS_ADMIN', 'NET_ADMIN @ NET_ADMIN']],
    ['"securityOpt": ["seccomp=unconfined"]', 'securityOptions', ['seccomp=unconfined @ seccomp=unconfined']],
    ['"init": true', 'hasInit', ['true @ true']],
    ['"containerUser": "vscode"', 'user', ['vscode @ vscode']],
    ['"remoteUser": "vscode"', 'user', []],
    ['"runArgs": ["--pid=host"]', 'pidNamespace', ['host @ host']],
    ['"runArgs": ["--network", "host", "--cap-drop=ALL"]', 'networkMode', ['host @ host']],
    ['"runArgs": ["--network", "host", "--cap-drop=ALL"]', 'droppedCapabilities', ['ALL @ ALL']],
    ['"runArgs": ["--privileged"]', 'privileged', ['true @ --privileged']],
    ['"runArgs": ["${localEnv:X}", "--privileged"]', 'privileged', ['true @ --privileged']],
    ['"runArgs": ["${localEnv:X}", "${localEnv:Y}", "--pid", "host"]', 'pidNamespace', ['host @ host']],
    ['"runArgs": ["${localEnv:X}=1", "--privileged"]', 'privileged', ['true @ --privileged']],
    ['"runArgs": ["image", "--privileged"]', 'privileged', []],
    ['"runArgs": ["--userns=keep-id"]', 'userNamespace', ['keep-id @ keep-id']],
    [
      '"containerEnv": { "A": "1", "B": "${localEnv:B}" }',
      'environment',
      ['A=1 @ "A": "1"', 'B=? @ "B": "${localEnv:B}"'],
    ],
    ['"remoteEnv": { "A": "${localEnv:A:x}" }', 'environment', ['A=x @ "A": "${localEnv:A:x}"']],
    ['"remoteEnv": { "A": null }', 'environment', []],
  ])('with %s', (options, option, expected) => {
    expect(said(container(options), option)).toEqual(expected);
  });

  it.each([
    ['"mounts": ["source=/a,target=/b,type=bind"]', ['host:/a @ /a > /b']],
    ['"mounts": ["type=bind,src=/a,dst=/b,readonly"]', ['host:/a @ /a > /b ro']],
    ['"mounts": [{ "type": "bind", "source": "/a", "target": "/b" }]', ['host:/a @ /a > /b']],
    ['"mounts": [{ "source": "data", "target": "/b", "type": "volume" }]', ['volume:data @ data > /b']],
    [
      '"mounts": ["source=${localEnv:HOME}${localEnv:USERPROFILE}/.ssh,target=/s,type=bind"]',
      ['home:~/.ssh @ ${localEnv:HOME}${localEnv:USERPROFILE}/.ssh > /s'],
    ],
    ['"mounts": ["source=${localEnv:HOME}/.aws,target=/s,type=bind"]', ['home:~/.aws @ ${localEnv:HOME}/.aws > /s']],
    [
      '"mounts": [{ "type": "bind", "source": "${localEnv:HOME}/x", "target": "/b" }]',
      ['home:~/x @ ${localEnv:HOME}/x > /b'],
    ],
    ['"mounts": ["source=v-${devcontainerId},target=/b,type=volume"]', ['unknown: @ v-${devcontainerId} > /b']],
    [
      '"workspaceMount": "source=${localWorkspaceFolder}/..,target=/w,type=bind"',
      ['project:.. @ ${localWorkspaceFolder}/.. > /w'],
    ],
    ['"workspaceMount": ""', []],
    ['"runArgs": ["-v", "/etc:/e:ro"]', ['host:/etc @ /etc > /e ro']],
  ])('with %s mounts', (options, expected) => {
    expect(mountsIn(container(options))).toEqual(expected);
  });

  it.each([
    ['3000', ['127.0.0.1 3000']],
    ['"3000:3000"', ['undefined 3000:3000']],
    ['[3000, "0.0.0.0:80:80"]', ['127.0.0.1 3000', '0.0.0.0 0.0.0.0:80:80']],
  ])('with appPort %s publishes', (ports, expected) => {
    const found = container(`"appPort": ${ports}`);
    expect(found.ports.map(({ hostIp, span }) => `${String(hostIp?.value)} ${spanText(span)}`)).toEqual(expected);
  });

  it('is short-lived, called as it says, and declared where its image is', () => {
    const found = container('"name": "Node"');
    expect([found.name, found.isBrief, spanText(found.span), found.image?.reference.value.text]).toEqual([
      'Node',
      true,
      'image',
      'ghcr.io/acme/dev:1.4',
    ]);
  });

  it.each([
    [PATH, 'devcontainer'],
    ['.devcontainer/api/devcontainer.json', 'api'],
  ])('at %s without a name is called %s', (path, name) => {
    expect(readText(path, '{ "image": "a:1" }').containers.map((found) => found.name)).toEqual([name]);
  });

  it('has comments and commas that JSON has not', () => {
    const text = `// first
      {
        /* "image": "no:1", */
        "image": "a:1", // "privileged": false
        "runArgs": ["--label=//x",],
        "privileged": true,
      }`;
    const { containers, notifications } = readText('.devcontainer.json', text);
    expect([notifications, said(containers[0], 'privileged')]).toEqual([[], ['true @ true']]);
  });
});

describe('features of a dev container', () => {
  it.each<[string, keyof Container, readonly string[]]>([
    ['ghcr.io/devcontainers/features/docker-in-docker:2', 'privileged', ['true']],
    ['ghcr.io/devcontainers/features/docker-in-docker:2.12.0', 'privileged', ['true']],
    ['docker-in-docker', 'privileged', ['true']],
    ['ghcr.io/devcontainers/features/go:1', 'addedCapabilities', ['SYS_PTRACE']],
    ['ghcr.io/devcontainers/features/rust', 'securityOptions', ['seccomp=unconfined']],
    ['ghcr.io/devcontainers/features/docker-outside-of-docker:1', 'securityOptions', ['label=disable']],
    ['ghcr.io/acme/features/docker-in-docker:2', 'privileged', []],
    ['ghcr.io/devcontainers/features/node:1', 'privileged', []],
    ['./local', 'privileged', []],
  ])('%s', (feature, option, expected) => {
    const found = container(`"features": { "${feature}": {} }`);
    expect(said(found, option)).toEqual(expected.map((text) => `${text} @ ${feature}`));
  });

  it('with the socket of the host', () => {
    const feature = 'ghcr.io/devcontainers/features/docker-outside-of-docker:1';
    expect(mountsIn(container(`"features": { "${feature}": {} }`))).toEqual([
      `host:/var/run/docker.sock @ ${feature} > /var/run/docker-host.sock`,
    ]);
  });

  it('of the repository are read where they are written', () => {
    const files = {
      '.devcontainer/tools/devcontainer-feature.json':
        '{ "id": "tools", "privileged": true, "capAdd": ["SYS_ADMIN"], "mounts": [{ "type": "bind", "source": "/etc", "target": "/e" }] }',
    };
    const [found] = readText(
      PATH,
      '{ "image": "a:1", "features": { "./tools": {}, "./none": {}, "./../../../x": {} } }',
      files,
    ).containers;
    expect([said(found, 'privileged'), said(found, 'addedCapabilities'), mountsIn(found)]).toEqual([
      ['true @ true'],
      ['SYS_ADMIN @ SYS_ADMIN'],
      ['host:/etc @ /etc > /e'],
    ]);
    expect(found?.privileged?.span.file.path).toBe('.devcontainer/tools/devcontainer-feature.json');
  });

  it('of the repository may start containers', () => {
    const files = {
      '.devcontainer/tools/devcontainer-feature.json':
        '{ "id": "tools", "postStartCommand": { "a": ["docker", "run", "--privileged", "acme/x:1"] } }',
    };
    const [, found] = readText(PATH, '{ "image": "a:1", "features": { "./tools": {} } }', files).containers;
    expect([found?.file.path, said(found, 'privileged')]).toEqual([
      '.devcontainer/tools/devcontainer-feature.json',
      ['true @ --privileged'],
    ]);
  });

  it('of the repository that are missing are told', () => {
    const { notifications } = readText(PATH, '{ "image": "a:1", "features": { "./none": {}, "./../../../x": {} } }');
    expect(notifications.map(({ level, gap, span }) => [level, gap?.kind, span && spanText(span)])).toEqual([
      ['warning', 'missing-reference', './none'],
      ['warning', 'missing-reference', './../../../x'],
    ]);
  });

  it('say nothing that the file says as well', () => {
    const found = container('"capAdd": ["SYS_PTRACE"], "features": { "ghcr.io/devcontainers/features/go:1": {} }');
    expect(said(found, 'addedCapabilities')).toEqual(['SYS_PTRACE @ SYS_PTRACE']);
  });

  it('give way to what the file itself writes, unless that switches off', () => {
    const feature = '"features": { "docker-in-docker": {} }';
    expect(said(container(`"privileged": true, ${feature}`), 'privileged')).toEqual(['true @ true']);
    expect(said(container(`"privileged": false, ${feature}`), 'privileged')).toEqual(['true @ docker-in-docker']);
  });
});

describe('what a dev container builds', () => {
  it.each([
    ['"build": { "dockerfile": "Dockerfile" }', '.devcontainer/Dockerfile', undefined, '.devcontainer'],
    ['"build": { "dockerfile": "../Dockerfile", "context": "..", "target": "dev" }', 'Dockerfile', 'dev', ''],
    ['"dockerFile": "Dockerfile", "context": ".."', '.devcontainer/Dockerfile', undefined, ''],
  ])('%s', (options, dockerfilePath, target, context) => {
    const { builds, containers } = readText(PATH, `{ ${options} }`);
    expect(builds.map((build) => [build.dockerfilePath, build.target, build.context])).toEqual([
      [dockerfilePath, target, context],
    ]);
    expect(containers[0]?.build?.dockerfilePath).toBe(dockerfilePath);
  });

  it('with the arguments that are known, and the network of its options', () => {
    const options =
      '"build": { "dockerfile": "Dockerfile", "args": { "A": "1", "B": "${localEnv:B}" }, "options": ["--pull", "--network=host"] }';
    const { builds, containers } = readText(PATH, `{ ${options} }`);
    expect([...(builds[0]?.arguments ?? [])]).toEqual([['A', '1']]);
    expect(containers[0]?.build?.network?.value).toBe('host');
  });

  it('with what its options allow', () => {
    const options = '["--allow", "network.host", "--allow=security.insecure", "--network", "none", "--network=host"]';
    const { containers } = readText(PATH, `{ "build": { "dockerfile": "Dockerfile", "options": ${options} } }`);
    const build = containers[0]?.build;
    expect(build?.entitlements.items.map(({ value, span }) => [value, spanText(span)])).toEqual([
      ['network.host', 'network.host'],
      ['security.insecure', 'security.insecure'],
    ]);
    expect(build?.network?.value).toBe('host');
  });

  it('runs as the user of its stage', () => {
    const files = { '.devcontainer/Dockerfile': 'FROM node:22\nUSER app' };
    const { containers } = readText(PATH, '{ "build": { "dockerfile": "Dockerfile" } }', files);
    expect(containers[0]?.stage?.user?.value).toBe('app');
  });
});

describe('a dev container', () => {
  it('of a compose project only adds to it', () => {
    const { containers } = readText(
      PATH,
      '{ "dockerComposeFile": "../compose.yaml", "service": "app", "capAdd": ["ALL"] }',
    );
    expect(containers.map(({ partial }) => partial)).toEqual(['the compose files that it names say more']);
    expect(said(containers[0], 'addedCapabilities')).toEqual(['ALL @ ALL']);
  });

  it.each([
    ['"curl https://example.com/x | sh"', 'curl'],
    ['["sh", "-c", "curl https://example.com/x"]', 'curl'],
    ['{ "a": "curl https://example.com/x" }', 'curl'],
  ])('runs initializeCommand %s on the host', (command, program) => {
    const [hook] = container(`"initializeCommand": ${command}`).hooks;
    const commands = hook?.command?.script?.pipelines[0]?.commands ?? [];
    const found = commands[0]?.inner?.pipelines[0]?.commands[0] ?? commands[0];
    expect([hook?.name, found?.program]).toEqual(['initialize', program]);
  });

  it.each([
    ['{ "name": "only a name" }', []],
    ['[]', []],
    ['"text"', []],
    ['{}', []],
  ])('is none in %s', (text, expected) => {
    expect(readText(PATH, text).containers).toEqual(expected);
  });
});

describe('hostile dev container files', () => {
  it.each([
    ['{ "image": ', 'the file ends too early'],
    ['{ "image": "a" "b": 1 }', 'a comma or the end of the collection is expected'],
    ['{ "image": "a", "x": "secret', 'the string is not closed on its line'],
    [`{ "image": "a", "x": ${'['.repeat(500)} }`, 'values are nested too deep'],
  ])('%# are reported without their text', (text, reason) => {
    const { notifications, subjects } = readText(PATH, text);
    expect(subjects).toEqual([]);
    expect(notifications.map(({ level, code, message }) => `${level} ${code} ${message}`)).toEqual([
      `error syntax-error ${PATH} is not a valid dev container file, so it was not checked: ${reason}. Correct it, or exclude it.`,
    ]);
  });

  it.each([
    [
      '{ "image": "a:1",\n  {%- if cookiecutter.editor == "x" %}\n  "privileged": true\n  {%- endif %}\n}',
      'cookiecutter',
    ],
    ['{ "image": "a:1",\n  {% if a %}\n  "privileged": true\n  {% endif %}\n}', 'Jinja'],
    ['{\n  "image": {{ image }}\n}', 'Jinja or Go template'],
    ['{\n  <%= include %>\n}', 'ERB'],
  ])('%# are templates if marks of one are at the place of the error', (text, kind) => {
    const { notifications, subjects } = readText(PATH, text);
    expect(subjects).toEqual([]);
    expect(notifications.map(({ level, code, message }) => `${level} ${code} ${message}`)).toEqual([
      `warning not-checked ${PATH} is a template (${kind}), so it was not checked. Scan what it renders to, and list it under \`exclude\` in .github/hullcheck.yml.`,
    ]);
  });

  it('that are wrong elsewhere are not templates', () => {
    const { notifications } = readText(PATH, `{ "image": \n\n\n\n\n\n"a" "b",\n\n\n\n\n "x": "{% raw %}" }`);
    expect(notifications.map(({ level, code }) => [level, code])).toEqual([['error', 'syntax-error']]);
  });

  it('that say something twice are told so', () => {
    const { notifications } = readText(PATH, '{ "image": "a:1", "privileged": true, "privileged": false }');
    expect(notifications.map(({ code, span }) => [code, span && spanText(span)])).toEqual([
      ['parse-problem', 'privileged'],
    ]);
  });

  it.each([
    ['items', `{ "image": "a", "runArgs": [${'"--cap-add=X",'.repeat(shortened(60_000))}] }`],
    ['words that are no options', `{ "image": "a", "runArgs": [${'"x",'.repeat(shortened(200_000))}] }`],
    ['mounts', `{ "image": "a", "mounts": [${'"a=b,c=d,",'.repeat(shortened(60_000))}] }`],
    ['one mount', `{ "image": "a", "mounts": ["${'a=b,'.repeat(shortened(200_000))}"] }`],
    ['variables', `{ "image": "${'${a'.repeat(shortened(300_000))}" }`],
    ['options of a build', `{ "build": { "dockerfile": "a", "options": [${'"--x",'.repeat(shortened(100_000))}] } }`],
    ['environment', `{ "image": "a", "containerEnv": { ${'"A": "b",'.repeat(shortened(100_000))} } }`],
  ])('with many %s take no long time', (_name, text) => {
    inTime(8000, () => readText(PATH, text));
  });
});

describe('commands of a dev container', () => {
  it.each([
    '"initializeCommand": "docker run --privileged acme/app:1.4"',
    '"initializeCommand": ["docker", "run", "--privileged", "acme/app:1.4"]',
    '"postCreateCommand": "cd x && \\u0064ocker run --privileged acme/app:1.4"',
    '"onCreateCommand": {"a": "true", "b": "sudo docker run --privileged acme/app:1.4"}',
    '"updateContentCommand": "docker run --privileged acme/app:1.4"',
    '"postStartCommand": "docker run --privileged acme/app:1.4"',
    '"postAttachCommand": "docker run --privileged acme/app:1.4"',
  ])('start containers: %s', (command) => {
    const { containers } = readText(PATH, `{ "image": "ghcr.io/acme/dev:1.4", ${command} }`);
    expect(containers.map(({ name, privileged }) => [name, privileged?.value])).toEqual([
      ['devcontainer', undefined],
      ['acme/app:1.4', true],
    ]);
  });

  it('are pointed at', () => {
    const command = '"initializeCommand": "docker run --privileged acme/app:1.4"';
    const [, started] = readText(PATH, `{ "image": "ghcr.io/acme/dev:1.4", ${command} }`).containers;
    expect(started?.privileged && spanText(started.privileged.span)).toBe('--privileged');
  });
});
