import { describe, expect, it } from '@jest/globals';
import type { Files } from '../../properties/repository.ts';
import { FETCH, fetched } from './fetched.ts';

const LINES = ['FROM debian:12', 'COPY x.sh /x.sh', 'RUN sh /x.sh'];

/** A compose file with an inline Dockerfile, and the context as written. */
const compose = (context: string, lines: readonly string[] = LINES) =>
  `services:\n  a:\n    build:\n${context}      dockerfile_inline: |\n${lines.map((line) => `        ${line}\n`).join('')}`;
const bake = (attributes: string, lines: readonly string[] = LINES) =>
  `target "a" {\n${attributes}  dockerfile-inline = <<EOT\n${lines.join('\n')}\nEOT\n}\n`;
const piped = (command: string, lines: readonly string[] = LINES) =>
  `#!/bin/sh\n${command} <<'E'\n${lines.join('\n')}\nE\n`;
const written = (file: string, build: string) => `${piped(`cat > ${file}`)}${build}\n`;

describe('a Dockerfile inside another file', () => {
  it.each<[name: string, files: Files, script: string]>([
    ['compose', { 'compose.yaml': compose('      context: .\n') }, 'x.sh'],
    ['compose without a context', { 'compose.yaml': compose('') }, 'x.sh'],
    ['compose in a folder', { 'deploy/compose.yaml': compose('      context: ..\n') }, 'x.sh'],
    ['compose with another folder', { 'compose.yaml': compose('      context: ./app\n') }, 'app/x.sh'],
    ['bake', { 'docker-bake.hcl': bake('') }, 'x.sh'],
    ['bake with a folder', { 'docker-bake.hcl': bake('  context = "app"\n') }, 'app/x.sh'],
    ['bake below the root', { 'deploy/docker-bake.hcl': bake('') }, 'x.sh'],
    ['bake next to its context', { 'deploy/docker-bake.hcl': bake('') }, 'deploy/x.sh'],
    [
      'bake with an inherited context',
      { 'docker-bake.hcl': `target "b" { context = "app" }\n${bake('  inherits = ["b"]\n')}` },
      'app/x.sh',
    ],
    ['a script', { 'b.sh': piped('docker build -f- .') }, 'x.sh'],
    ['a script with options', { 'b.sh': piped('docker build --pull -t a --file - app') }, 'app/x.sh'],
    ['Podman', { 'b.sh': piped('podman build -f - app') }, 'app/x.sh'],
    ['buildx', { 'b.sh': piped('docker buildx build --load -f - .') }, 'x.sh'],
    [
      'a pipeline',
      { 'b.sh': "#!/bin/sh\ncat <<'E' | docker build -f - .\nFROM a\nCOPY x.sh /\nRUN /x.sh\nE\n" },
      'x.sh',
    ],
    ['a script below the root', { 'ci/b.sh': piped('docker build -f- .') }, 'x.sh'],
    ['a folder that a variable names', { 'ci/b.sh': piped('docker build -f- "$1"') }, 'x.sh'],
    ['a Dockerfile that is written', { 'b.sh': written('Dockerfile', 'docker build .') }, 'x.sh'],
    ['a Dockerfile in its context', { 'b.sh': written('app/Dockerfile', 'docker build app') }, 'app/x.sh'],
    ['a Dockerfile with a name', { 'b.sh': written('./D.tmp', 'docker build -f D.tmp app') }, 'app/x.sh'],
  ])('runs a script of its context: %s', async (_name, files, script) => {
    expect(await fetched({ ...files, [script]: FETCH })).toEqual([`${script}:3`]);
    expect(await fetched({ ...files, [script]: '#!/bin/sh\n', 'other/x.sh': FETCH })).toEqual([]);
    const accepted = FETCH.replace('curl', '# hullcheck-ignore remote-script-exec -- a reason\ncurl');
    expect(await fetched({ ...files, [script]: accepted })).toEqual([]);
  });

  it.each<[name: string, files: Files, script: string]>([
    ['another folder', { 'compose.yaml': compose('      context: ./app\n') }, 'x.sh'],
    ['a remote context', { 'compose.yaml': compose('      context: https://git.example.com/a.git\n') }, 'x.sh'],
    ['an ignored file', { 'compose.yaml': compose('      context: .\n'), '.dockerignore': '*.sh\n' }, 'x.sh'],
    ['a file that is only copied', { 'compose.yaml': compose('', LINES.slice(0, 2)) }, 'x.sh'],
    ['a remote context of bake', { 'docker-bake.hcl': bake('  context = "https://git.example.com/a.git"\n') }, 'x.sh'],
    ['a context outside of the repository', { 'docker-bake.hcl': bake('  context = "../a"\n') }, 'x.sh'],
    ['a build without a context', { 'b.sh': piped('docker build -') }, 'x.sh'],
    ['an address', { 'b.sh': piped('docker build -f- https://git.example.com/a.git') }, 'x.sh'],
    ['a folder elsewhere', { 'b.sh': piped('docker build -f- /srv/a') }, 'x.sh'],
    ['a Dockerfile for another context', { 'b.sh': written('/tmp/a/Dockerfile', 'docker build /tmp/a') }, 'x.sh'],
    ['a file that nothing builds', { 'b.sh': written('D.tmp', 'docker build app') }, 'x.sh'],
  ])('does not run %s', async (_name, files, script) => {
    expect(await fetched({ ...files, [script]: FETCH })).toEqual([]);
  });
});
