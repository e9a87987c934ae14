import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const KEPT = 'DB_PASSWORD=Xk29fjQm3pLw8vTz';
const script = (text: string): Files => ({ 'deploy.sh': `#!/bin/bash\n${text}\n` });

/** The rules that fail where a script gets this text in place of a harmless one. */
async function failOf(text: string): Promise<ReadonlySet<string>> {
  return new Set(await failuresOf(script('true'), script(text)));
}

describe('a function that gives its words to an engine', () => {
  it.each([
    ['docker run -e "$1" acme/x', KEPT, 'DB_NAME=app', 'env-secret-literal'],
    ['docker run --env "$@" acme/x', KEPT, 'DB_NAME=app', 'env-secret-literal'],
    ['local e="$1"; docker run -e "$e" acme/x', KEPT, 'DB_NAME=app', 'env-secret-literal'],
    [
      'docker run --mount "$1" acme/x',
      'type=bind,source=/,target=/h',
      'type=volume,source=v,target=/h',
      'host-root-mount',
    ],
    ['docker run --security-opt "$1" acme/x', 'seccomp=unconfined', 'no-new-privileges=true', 'seccomp-unconfined'],
    ['docker "$1" --privileged acme/x', 'run', 'pull', 'privileged'],
    ['docker "$1" "$2" --privileged acme/x', 'container run', 'image pull', 'privileged'],
  ])('is read with the words of a call: %s', async (body, danger, harmless, rule) => {
    expect(await failOf(`f() { ${body}; }; f ${danger}`)).toContain(rule);
    expect(await failOf(`f() { ${body}; }; f ${harmless}`)).toEqual(new Set());
  });
});

describe('a value that a condition chooses for an engine', () => {
  it.each([
    ['docker run --security-opt "$v" acme/x', 'seccomp=unconfined', 'no-new-privileges=true', 'seccomp-unconfined'],
    ['docker run --device $v acme/x', '/dev/sda', '/dev/null', 'device-block'],
    ['docker run -v "$v:/data" acme/x', '/', 'data', 'host-root-mount'],
    ['docker run -e "$v" acme/x', KEPT, 'DB_NAME=app', 'env-secret-literal'],
    ['docker "$v" --privileged acme/x', 'run', 'pull', 'privileged'],
  ])('is read in each case: %s', async (command, danger, harmless, rule) => {
    const chosen = (value: string): readonly string[] => [
      `v=${harmless}; if [ -n "$X" ]; then v=${value}; fi; ${command}`,
      `case "$X" in a) v=${value};; *) v=${harmless};; esac; ${command}`,
      `f() { v=${harmless}; [ -n "$X" ] && v=${value}; ${command.replace(' acme/x', ' "$@" acme/x')}; }; f -q`,
    ];
    for (const text of chosen(danger)) expect([text, ...(await failOf(text))]).toContain(rule);
    for (const text of chosen(harmless)) expect([text, await failOf(text)]).toEqual([text, new Set()]);
  });

  it('leaves options that may be given to the words of a call', async () => {
    const options = 'a=(); [ -n "$X" ] && a=(--platform "$X")';
    const text = (given: string): string =>
      `f() { ${options}; docker run "\${a[@]}" -e TZ=UTC "$@" acme/x; }; f ${given}`;
    expect(await failOf(text('-e PIHOLE_UID=456'))).toEqual(new Set());
    expect(await failOf(text('-e PIHOLE_UID=456 --privileged'))).toContain('privileged');
  });
});
