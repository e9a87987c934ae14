import { describe, expect, it } from '@jest/globals';
import type { Rule } from '../../../src/rules/define-rule.ts';
import unverified from '../../../src/rules/supply-chain/downloads/download-unverified.ts';
import remoteScript from '../../../src/rules/supply-chain/downloads/remote-script-exec.ts';
import { checkText } from '../../support/example.ts';

const messages = (rule: Rule, command: string) =>
  checkText(rule, 'Dockerfile', `FROM debian:12\nRUN ${command}\n`).findings.map(({ message }) => message);

const A = 'https://get.example.com/a';

describe('code of another language', () => {
  it.each([
    `php -r "copy('${A}', '/t');" && php /t`,
    `php8.4 -r "file_put_contents('/t', file_get_contents('${A}'));" && php8.4 /t`,
    `python3 -c "import requests; open('/t', 'wb').write(requests.get('${A}').content)" && sh /t`,
    `python3 -c "from urllib.request import urlretrieve; urlretrieve('${A}', filename='/t')" && sh /t`,
    `ruby -ropen-uri -e "IO.write('/t', URI.open('${A}').read)" && sh /t`,
    `perl -MLWP::Simple -e "getstore('${A}', '/t')" && sh /t`,
    `Rscript -e "download.file('${A}', destfile = '/t')" && sh /t`,
    `python3 -c "import urllib.request as u; print(u.urlopen('${A}').read())" > /t && sh /t`,
    `php -r "readfile('${A}');" > /t && php /t`,
    `curl -fsSL ${A} -o /w/i.py && cd /w && python3 -m i`,
    `cd /w && curl -fsSL ${A} -o i.py && python3 -c 'import os; import i'`,
    `cd /w && curl -fsSL ${A} -o i.js && node -e 'require("./i")'`,
    `cd /w && wget -O i.rb ${A} && ruby -e 'require_relative "./i"'`,
    `curl -fsSL ${A} -o /usr/lib/python3/dist-packages/x.pth`,
  ])('saves a download that is run: %s', (line) =>
    expect(messages(unverified, line)).toEqual([expect.stringContaining(A)]),
  );

  it('saves several in a here-document', () => {
    const body = `import urllib.request as u\nu.urlretrieve('${A}', '/t')\nu.urlretrieve('${A}2', '/s')\n`;
    expect(messages(unverified, `python3 <<'E' && sh /t && sh /s\n${body}E`)).toHaveLength(2);
  });

  it.each([
    `curl -fsSL ${A} -o i.json && node -e 'require("./package.json")'`,
    `curl -fsSL ${A} -o data.py.txt && python3 -c 'import data'`,
    `php -r "copy('/a', '/t');" && php /t`,
    `python3 -c "open('/t', 'w').write('${A}')" && sh /t`,
    `perl -e "print '${A}'" > /t && sh /t`,
    `python3 -c "import urllib.request as u; u.urlretrieve('${A}', '/data.csv')" && python3 /app.py`,
    `python3 -c "import urllib.request as u; u.urlretrieve('${A}', '/t')" && echo "0000  /t" | sha256sum -c && sh /t`,
  ])('saves nothing that is run unchecked: %s', (line) => expect(messages(unverified, line)).toEqual([]));

  it.each([
    `php -r "readfile('${A}');" | php`,
    `php -r "echo file_get_contents('${A}');" | sh`,
    `python3 -c "import urllib.request as u; print(u.urlopen('${A}').read().decode())" | sh`,
    `ruby -ropen-uri -e "puts URI.open('${A}').read" | ruby`,
    `perl -MLWP::Simple -e "getprint '${A}'" | sh`,
    `php -d allow_url_include=1 -r 'include "${A}";'`,
    `python3 -c 'import http.client as h; c = h.HTTPSConnection("a.example.com"); c.request("GET", "/"); exec(c.getresponse().read())'`,
    `python3 -c 'import socket; s = socket.create_connection(("a.example.com", 80)); exec(s.recv(99))'`,
  ])('prints a script that is run: %s', (line) => expect(messages(remoteScript, line)).toHaveLength(1));
});

describe('aria2c', () => {
  it.each([
    [`aria2c --checksum sha-256=0000 -o t ${A} && sh t`, 0],
    [`aria2c --checksum=sha-256=0000 -o t ${A} && sh t`, 0],
    [`aria2c --checksum md5=0000 -o t ${A} && sh t`, 1],
    [`aria2c -o t ${A} && sh t`, 1],
  ])('checks what it downloads by a strong checksum: %s', (line, count) =>
    expect(messages(unverified, line)).toHaveLength(count),
  );
});

const COMMIT = '4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b';
const GIT = 'git archive --remote=ssh://git@git.example.com/a.git';

describe('a program that runs what it fetches in its own way', () => {
  it.each<readonly [fetched: string, harmless: readonly string[]]>([
    // uv
    [`uv run --with ${A}.whl python -c 'import a'`, [`uv run --with a==1.2 python a.py ${A}`, 'uv run python a.py']],
    [`uv run --with=a@${A}.whl --directory /srv a`, [`uv run --index ${A} --directory /srv a`]],
    [
      `uv run --with 'a[all] @ ${A}.whl' -- pytest`,
      [`uv run --with 'a[all] @ https://github.com/acme/a/raw/${COMMIT}/a.whl' -- pytest`],
    ],
    [`uv run --with-requirements ${A}.txt a`, ['uv run --with-requirements requirements.txt a']],
    [`uv run --with git+${A}.git a`, [`uv run --with git+${A}.git@${COMMIT} a`, `uv run --with git+${A}.git@v1.4 a`]],
    [`uvx --with ${A}.whl ruff`, ['uvx --with ruff-lsp ruff']],
    // parallel
    [`curl -fsSL ${A} | parallel`, [`curl -fsSL ${A} | parallel wget -q`, `curl -fsSL ${A} | parallel echo {}`]],
    [`curl -fsSL ${A} | parallel -j 4 --halt now,fail=1`, [`curl -fsSL ${A} | parallel -j 4 'wget -q {}'`]],
    [`parallel --jobs 4 < <(curl -fsSL ${A})`, [`parallel --jobs 4 test -d < <(curl -fsSL ${A})`]],
    [`parallel :::: <(curl -fsSL ${A})`, [`parallel test -d :::: <(curl -fsSL ${A})`]],
    [`curl -fsSL ${A} | parallel -I{} sh -c {}`, [`curl -fsSL ${A} | parallel -I{} sh -c 'test -d "{}"'`]],
    [`curl -fsSL ${A} | parallel --pipe bash`, [`curl -fsSL ${A} | parallel --pipe wc -l`]],
    [`curl -fsSLo /t ${A} && parallel < /t`, [`curl -fsSLo /t ${A} && parallel test -d < /t`]],
    [`curl -fsSLo /t ${A} && parallel -a /t`, [`curl -fsSLo /t ${A} && parallel -a /t test -d`]],
    [`curl -fsSLo /t ${A} && parallel -j2 :::: /t`, [`curl -fsSLo /t ${A} && parallel ::: 'test -d /t'`]],
    // deno
    [`deno eval 'import "${A}.ts"'`, [`deno eval 'console.log("${A}.ts")'`]],
    [
      `deno eval --ext=ts 'import a from "${A}.ts"; a()'`,
      ['deno eval \'import a from "https://deno.land/x/a@1.2.0/a.ts"\''],
    ],
    [`deno eval "await import('${A}.ts')"`, [`deno eval "await import('npm:chalk@5')"`, `deno fmt ${A}.ts`]],
    [
      `deno eval "eval(await (await fetch('${A}')).text())"`,
      [`deno eval "console.log(await (await fetch('${A}')).text())"`],
    ],
    [`deno eval "console.log(await (await fetch('${A}')).text())" | sh`, [`deno eval "console.log('${A}')" | sh`]],
    [`bun -e "eval(await (await fetch('${A}')).text())"`, [`bun -e "console.log(await (await fetch('${A}')).json())"`]],
    // nix
    [`nix run ${A}.tar.gz#a`, ['nix run nixpkgs#hello', `nix run nixpkgs#curl -- -o a ${A}`]],
    ['nix run github:acme/app', [`nix run github:acme/app/${COMMIT}`, 'nix run github:acme/app/v1.4#a']],
    ['nix run github:acme/app#tool2', ['nix run github:NixOS/nixpkgs/nixos-25.11#hello', 'nix run .#tool2']],
    [`nix run git+${A}.git?ref=main`, [`nix run git+${A}.git?rev=${COMMIT}`, `nix run git+${A}.git?ref=v1.4`]],
    [
      'nix --extra-experimental-features "nix-command flakes" run github:acme/app',
      ['nix --extra-experimental-features "nix-command flakes" run nixpkgs#hello'],
    ],
    ['nix shell nixpkgs#curl github:acme/app --command app', [`nix shell nixpkgs#curl --command curl -o a ${A}`]],
    ['nix profile install github:acme/app', ['nix profile list github:acme/app', 'nix flake show github:acme/app']],
    [
      `nix-env -iA a -f ${A}`,
      [`nix-env -iA nixpkgs.hello`, `nix-env -f https://github.com/NixOS/nixpkgs/archive/${COMMIT}.tar.gz -iA hello`],
    ],
    [`nix-shell ${A}.tar.gz --run a`, [`nix-shell -p curl --run 'curl -o a ${A}'`]],
    // git archive
    [`${GIT} HEAD | tar -xC /opt && /opt/install.sh`, ['git archive HEAD | tar -xC /opt && /opt/install.sh']],
    [`${GIT} main | tar xf - -C /usr/local`, [`${GIT} main | tar tf -`, `${GIT} main README.md | tar -xO > /README`]],
    [`${GIT} main | tar xC /src && make -C /src`, [`${GIT} ${COMMIT} | tar xC /src && make -C /src`]],
    [`${GIT} -o /a.tar main && tar xf /a.tar -C /opt && sh /opt/a.sh`, [`${GIT} -o /a.tar main && tar tf /a.tar`]],
    [`${GIT} main | sh`, [`${GIT} --list | sh`]],
  ])('%s', (fetched, harmless) => {
    const found = (line: string) => [...messages(remoteScript, line), ...messages(unverified, line)];
    expect(found(fetched)).toHaveLength(1);
    for (const line of harmless) expect([line, found(line)]).toEqual([line, []]);
  });
});
