import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/shop/web:1.4.2';
const NOTHING: Files = { 'scripts/start.sh': '#!/bin/sh\ntrue\n' };
const script = (lines: string): Files => ({ 'scripts/start.sh': `#!/bin/sh\nset -eu\n${lines}\n` });
const main = (body: string, call: string): string => `main() {\n  ${body}\n}\nmain ${call}`;

describe('a default of a function that gets what the caller gives', () => {
  it.each([
    [`sock=\${1:-/var/run/docker.sock}\n  docker run -v "$sock:/s" ${IMAGE}`, '"$@"'],
    [`docker run --network "\${1:-host}" ${IMAGE}`, '"$@"'],
    [`local mode=\${1:-host}\n  docker run --network "$mode" ${IMAGE}`, '"$@"'],
    [`local o="\${1:---privileged}"\n  docker run \${o} ${IMAGE}`, '"$*"'],
    [`o=\${1:-SYS_ADMIN}\n  docker run --cap-add "$o" ${IMAGE}`, '"$1"'],
    [`o=\${1:-/}\n  docker run -v "$o:/h" ${IMAGE}`, '"${1:-}"'],
    [`docker run "\${@:---privileged}" ${IMAGE}`, '"$@"'],
    [`shift\n  docker run \${1:---privileged} ${IMAGE}`, '"$@"'],
    [`docker run \${2:---privileged} ${IMAGE}`, 'x "$@"'],
    [`docker run \${2:---privileged} ${IMAGE}`, 'x $2'],
  ])('counts: %s, called with %s', async (body, call) => {
    expect(await failuresOf(NOTHING, script(main(body, call)))).not.toEqual([]);
  });

  it.each([
    [`docker run \${1:---privileged} ${IMAGE}`, '--rm'],
    [`docker run \${1:---rm} ${IMAGE}`, '"$@"'],
    [`docker run -v "$1:/x" ${IMAGE}`, '"$1"'],
    [`docker run -v "$1/:/x" ${IMAGE}`, '"$@"'],
    [`set -- --rm\n  docker run \${1:---privileged} ${IMAGE}`, '"$@"'],
  ])('does not count where it is not used: %s, called with %s', async (body, call) => {
    expect(await failuresOf(NOTHING, script(main(body, call)))).toEqual([]);
  });

  it('does not count where the script sets the words itself', async () => {
    const lines = `set -- --rm\n${main(`docker run \${1:---privileged} ${IMAGE}`, '"$@"')}`;
    expect(await failuresOf(NOTHING, script(lines))).toEqual([]);
  });
});
