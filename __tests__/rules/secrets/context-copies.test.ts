import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../../src/check/active-rules.ts';
import { runRules } from '../../../src/check/run-rules.ts';
import { createBuildContexts } from '../../../src/discover/build-contexts.ts';
import { parseFile } from '../../../src/parse/index.ts';
import copyContextLeak from '../../../src/rules/secrets/builds/copy-context-leak.ts';
import dockerignoreMissing from '../../../src/rules/secrets/builds/dockerignore-missing.ts';
import gitDirInImage from '../../../src/rules/secrets/builds/git-dir-in-image.ts';
import secretFileCopied from '../../../src/rules/secrets/builds/secret-file-copied.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';
import { inTime } from '../../support/in-time.ts';
import { parseContext, repositoryView } from '../../support/repository-view.ts';

// in pieces, so that no scanner takes it for a key
const PRIVATE_KEY = `-----BEGIN ${'PRIVATE'} KEY-----\nnone\n`;
const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nnone\n';
const SECRET = 'DB_PASSWORD=vivid-otter-climbs-42\n';

const PASSWORD = 'blue-Kettle-71';
const TOKEN = `gh${'p_'}q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt`;
const KEY_BLOCK = `-----BEGIN ${'OPENSSH'} PRIVATE KEY-----\n${'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtz\n'.repeat(5)}-----END OPENSSH PRIVATE KEY-----\n`;
const AUTH = '{"auths":{"registry.example.com":{"auth":"dml2aWQ6b3R0ZXI="}}}';

type Files = Readonly<Record<string, string>>;

function manyWith(token: string, count: number): Files {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`src/a${at}.js`, `t = "${token}"\n`]));
}

describe('secret-file-copied', () => {
  it.each<readonly [string, string, Files]>([
    ['a key in a folder', 'COPY «certs» /certs', { 'certs/tls.key': PRIVATE_KEY, 'certs/tls.crt': CERTIFICATE }],
    ['a key in a pattern', 'COPY «*.pem» /certs/', { 'ca.pem': CERTIFICATE, 'app.pem': PRIVATE_KEY }],
    ['only certificates', 'COPY certs *.pem /certs/', { 'certs/ca.key.pem': CERTIFICATE, 'ca.pem': CERTIFICATE }],
    ['a key of a test in a folder', 'COPY src /src', { 'src/test/tls.key': PRIVATE_KEY }],
    ['a key of a test by name', 'COPY «test/tls.key» /src', { 'test/tls.key': PRIVATE_KEY }],
    ['variables without secrets', 'COPY .env .', { '.env': 'PORT=80\nDB_PASSWORD=\nTOKEN_FILE=/run/x\n' }],
    ['variables with placeholders', 'COPY .env .', { '.env': 'DB_PASSWORD=changeme\nAPI_KEY="${KEY}"\n' }],
    ['an example', 'COPY .env.example .env', { '.env.example': SECRET }],
    ['an encrypted key', 'COPY tls.key /k', { 'tls.key': PRIVATE_KEY.replace(' PRIV', ' ENCRYPTED PRIV') }],
    ['encrypted variables', 'COPY .env .', { '.env': 'DB_PASSWORD=ENC[AES256_GCM,data:bm9uZQ==,type:str]\n' }],
    ['variables with secrets', 'COPY «.env» .', { '.env': `PORT=80\nexport ${SECRET}` }],
    ['a script that exports no secret', 'COPY .env.sh .', { '.env.sh': 'export PORT=80\n' }],
    ['a script that exports secrets', 'COPY «.env.sh» .', { '.env.sh': `export ${SECRET}` }],
    ['a script that is not in the repository', 'COPY app.py front/.env.sh front/.env.local.js ./', { 'app.py': '' }],
    ['a template', 'COPY .env.example .env.sample ./', { '.env.example': SECRET, '.env.sample': SECRET }],
    ['a file that git ignores', 'COPY app.py «.env» «./.npmrc» ./', { 'app.py': '' }],
    [
      'what the ignore file leaves out',
      'COPY .env certs ./',
      { '.dockerignore': '.env\n**/*.key', 'certs/a.key': PRIVATE_KEY },
    ],
    ['a registry without a token', 'COPY .npmrc .', { '.npmrc': 'registry=https://npm.example.com/\n' }],
    ['a token from the environment', 'COPY .npmrc .', { '.npmrc': '//npm.example.com/:_authToken=${NPM_TOKEN}\n' }],
    ['a token', 'COPY «.npmrc» .', { '.npmrc': '//npm.example.com/:_authToken=vivid-otter\n' }],
    [
      'logins',
      'COPY «auth.json» .',
      { 'auth.json': '{"auths": {"r.example.com": {"auth": "YWNtZTpibHVlLUtldHRsZS03MQ=="}}}' },
    ],
    ['no logins', 'COPY auth.json .', { 'auth.json': '{"auths": {"r.example.com": {"auth": "${LOGIN}"}}}' }],
    ['a token in a script', 'COPY «start.sh» /app/', { 'start.sh': `#!/bin/sh\nexport T=${TOKEN}\n` }],
    ['a token in a program', 'COPY «config.js» ./', { 'config.js': `module.exports = { t: "${TOKEN}" };\n` }],
    ['a token in a folder', 'COPY «src» ./', { 'src/a/settings.py': `T = "${TOKEN}"\n` }],
    ['a key in settings', 'COPY «app.yaml» ./', { 'app.yaml': `key: |\n  ${KEY_BLOCK.replaceAll('\n', '\n  ')}\n` }],
    [
      'a password of an index',
      'COPY «pip.conf» /etc/',
      { 'pip.conf': `index-url=https://a:${PASSWORD}@x.example.com\n` },
    ],
    ['a password in settings', 'COPY «app.yaml» ./', { 'app.yaml': `db:\n  password: ${PASSWORD}\n` }],
    ['one of a mirror', 'COPY «settings.xml» /root/.m2/', { 'settings.xml': `<password>${PASSWORD}</password>\n` }],
    ['one in a folder of settings', 'COPY «config» ./', { 'config/app.properties': `db.password=${PASSWORD}\n` }],
    ['one in an example', 'COPY app.example.yaml ./', { 'app.example.yaml': `password: ${PASSWORD}\n` }],
    ['one of development', 'COPY app-dev.yaml ./', { 'app-dev.yaml': `password: ${PASSWORD}\n` }],
    ['one of tests', 'COPY src ./', { 'src/test/app.yaml': `password: ${PASSWORD}\n` }],
    ['one in a project', 'COPY pyproject.toml ./', { 'pyproject.toml': `secret_key = "${PASSWORD}"\n` }],
    ['a label', 'COPY messages_de.properties ./', { 'messages_de.properties': `login.password=${PASSWORD}\n` }],
    ['one in a program', 'COPY app.py ./', { 'app.py': `password = "${PASSWORD}"\n` }],
    ['none in settings', 'COPY app.yaml ./', { 'app.yaml': 'db:\n  password: ${DB_PASSWORD}\n' }],
    ['a key in a file of another kind', 'COPY «e.bin» ./', { 'e.bin': KEY_BLOCK }],
    ['a key of an example of another kind', 'COPY e.example.bin ./', { 'e.example.bin': KEY_BLOCK }],
    ['another kind in a folder', 'COPY data ./', { 'data/e.bin': KEY_BLOCK }],
    ['a file with the name of another kind', 'COPY «docker.json» /root/.docker/config.json', { 'docker.json': AUTH }],
    ['a file in the folder of another kind', 'COPY «config.json» /root/.docker/', { 'config.json': AUTH }],
    ['settings without a token', 'COPY config.json /root/.docker/', { 'config.json': '{"credsStore":"x"}' }],
    ['a password in a program', 'COPY start.sh /app/', { 'start.sh': `export ${SECRET}` }],
    ['a token of an example', 'COPY config.example.js ./', { 'config.example.js': `t = "${TOKEN}"\n` }],
    ['a key of an example', 'COPY api ./', { 'api/a.json': JSON.stringify({ example: { key: KEY_BLOCK } }) }],
    ['a key of a schema', 'COPY api ./', { 'api/schema/a.json': JSON.stringify({ key: KEY_BLOCK }) }],
    ['a token in a large folder', 'COPY src ./', manyWith(TOKEN, 301)],
    ['a token in a smaller folder', 'COPY «src» ./', manyWith(TOKEN, 300)],
    ['a public key', 'COPY id_rsa.pub nodesource.gpg.key /k/', {}],
    ['a key store', 'COPY «app.p12» /k/', {}],
    ['a trust store', 'COPY truststore.jks debug.keystore /k/', {}],
    ['the state of an infrastructure', 'COPY «infra» /infra', { 'infra/terraform.tfstate': '{}' }],
    ['JSON form', 'COPY ["«id_rsa»", "/root/.ssh/"]', {}],
    ['another stage', 'COPY --from=golang:1.25 /root/.netrc /root/', {}],
    ['the network', 'ADD https://example.com/id_rsa /root/', {}],
    ['what COPY excludes', 'COPY --exclude=*.key certs /certs', { 'certs/a.key': PRIVATE_KEY }],
    ['what ADD excludes', 'ADD --exclude=./b/*.key certs /certs', { 'certs/b/a.key': PRIVATE_KEY }],
    ['what COPY excludes below a pattern', 'COPY --exclude=b/*.key c* /certs', { 'certs/b/a.key': PRIVATE_KEY }],
    ['a file that matches an excluded pattern', 'COPY --exclude=*.key *.key /certs/', { 'a.key': PRIVATE_KEY }],
    ['what COPY excludes with parents', 'COPY --parents --exclude=certs/*.key certs /', { 'certs/a.key': PRIVATE_KEY }],
    ...['certs/*.key', '/certs/a.key', './certs/a.key', 'a'].map((pattern): readonly [string, string, Files] => [
      'a pattern that does not start in the folder',
      `COPY --exclude=${pattern} «certs» /certs\nADD --exclude=${pattern} «certs» /certs`,
      { 'certs/a.key': PRIVATE_KEY },
    ]),
    ['the whole context, which is another rule', 'COPY . /', { '.env': SECRET }],
    ['a name that a variable decides', 'COPY $FILE /', {}],
  ])('%s', (_name, instruction, files) => {
    expectMarks(secretFileCopied, 'Dockerfile', `FROM a\n${instruction}`, {}, {}, files);
  });

  it.each<readonly [string, string, Files, number | undefined]>([
    [
      'a token for the build',
      'COPY .npmrc /root/.npmrc',
      { '.npmrc': '//npm.example.com/:_authToken=vivid-otter\n' },
      2,
    ],
    ['a folder', 'COPY certs /app/certs', { 'certs/tls.key': PRIVATE_KEY }, undefined],
    ['a folder with one file', 'COPY ./.ssh/ /root/.ssh', { '.ssh/id_rsa': PRIVATE_KEY }, undefined],
    ['the key of a server', 'COPY tls.key /app/tls.key', { 'tls.key': PRIVATE_KEY }, undefined],
  ])('mounts a single file that the build needs: %s', (_name, copy, files, edits) => {
    const text = `FROM a\n${copy}\nRUN make\n`;
    const [finding] = checkText(secretFileCopied, 'Dockerfile', text, {}, {}, undefined, files).findings;
    expect([finding?.message === undefined, finding?.fix?.edits.length]).toEqual([false, edits]);
  });

  it.each<readonly [string, Files, string, string | undefined]>([
    ['COPY app /app', { 'app/.env.development': SECRET }, 'medium', 'the file is for development by its name'],
    ['COPY .env.dev /app/', { '.env.dev': SECRET }, 'medium', 'the file is for development by its name'],
    ['COPY app /app', { 'app/.env.production': SECRET }, 'high', undefined],
    ['COPY app /app', { 'app/.env.development': SECRET, 'app/.env': SECRET }, 'high', undefined],
    ['COPY app /app', { 'app/.env.local': SECRET }, 'high', undefined],
    ['COPY app /app', { 'app/.env.development': `${SECRET}GITHUB_TOKEN=${TOKEN}\n` }, 'high', undefined],
  ])('are milder for variables of development: %s', (copy, files, severity, why) => {
    const { findings } = checkText(secretFileCopied, 'Dockerfile', `FROM a\n${copy}\n`, {}, {}, undefined, files);
    expect(findings.map((one) => [one.severity, / Milder here: (.*)\.$/.exec(one.message)?.[1]])).toEqual([
      [severity, why],
    ]);
  });

  it('judges by certain names only where the context is not known', () => {
    expectMarks(secretFileCopied, 'api/Dockerfile', 'FROM a\nCOPY .env .npmrc «id_ed25519» ./', {}, {}, {});
  });

  it('leaves stages alone that are only copied from', () => {
    expectMarks(secretFileCopied, 'Dockerfile', 'FROM a AS b\nCOPY id_rsa /k\nFROM c\nCOPY --from=b /x /x');
  });

  it.each<readonly [string, Files, string]>([
    [
      'COPY id_rsa /k',
      {},
      'This Dockerfile copies id_rsa into the image, which by its name contains a private SSH key. Everyone who can pull the image gets a copy.',
    ],
    [
      'COPY .env /',
      { '.env': SECRET },
      'This Dockerfile copies .env into the image, which contains variables with secrets. Everyone who can pull the image gets a copy.',
    ],
    [
      'COPY c /c',
      { 'c/a.key': PRIVATE_KEY, 'c/b.key': PRIVATE_KEY, 'c/c.key': PRIVATE_KEY, 'c/d.key': PRIVATE_KEY },
      'This Dockerfile copies files with secrets into the image: c/a.key, c/b.key, c/c.key and 1 more. Everyone who can pull the image gets a copy.',
    ],
    [
      'ONBUILD COPY id_rsa /k',
      {},
      'When used as a base image, this Dockerfile copies id_rsa into the image, which by its name contains a private SSH key. Everyone who can pull the image gets a copy.',
    ],
  ])('says what it found: %s', (instruction, files, message) => {
    expect(messagesOf(secretFileCopied, 'Dockerfile', `FROM a\n${instruction}`, files)).toEqual([message]);
  });
});

describe('secrets that other stages and mounts bring', () => {
  const FILES: Files = {
    '.env': SECRET,
    'certs/tls.key': PRIVATE_KEY,
    'certs/tls.crt': CERTIFICATE,
    'conf/.env': SECRET,
    'package.json': '{}',
    'src/app.js': '',
  };
  const MOUNT = 'RUN --mount=type=bind';

  it.each([
    `${MOUNT},source=.env,target=/x cp «/x» /app/.env`,
    `${MOUNT},source=.env,target=/x cat «/x» > /app/.env`,
    `${MOUNT},source=.env,target=/x tee /app/.env < «/x»`,
    `${MOUNT},source=.env,target=/x cat «/x» | tee /app/.env`,
    `${MOUNT},source=.env,target=/x install -m 600 «/x» /app/.env`,
    `${MOUNT},source=.env,target=/x dd «if=/x» of=/app/.env`,
    `${MOUNT},source=.env,target=/x cat «/x» >& /app/.env`,
    `${MOUNT},source=.env,target=/x cat «/x» 2>/dev/null >/app/.env`,
    `${MOUNT},source=.env,target=/x rm -f /app/.env && cp «/x» /app/.env`,
    `${MOUNT},source=.env,target=/x cp «/x» /app/.env && rm -f /app/env /x`,
    `${MOUNT},source=.env,target=/x cp «/x» /app/.env || rm -f /app/.env`,
    `${MOUNT},source=.env,target=/x cp «/x» /app/.env; if false; then rm -f /app/.env; fi`,
    `${MOUNT},source=.env,target=/x cp «/x» /app/.env && rm -rf /app/*`,
    `${MOUNT},source=.env,target=/x cp «/x» /app/.env\nRUN rm /app/.env`,
    `RUN --mount=target=/src cp «/src/.env» /app/.env && cp /app/.env /srv/.env && rm /srv/.env`,
    `RUN --mount=source=conf,target=/c rsync -a --exclude=.git --exclude '*.md' «/c/» /app/`,
    `RUN --mount=source=conf,target=/c find «/c» -name '.e*' -exec cp {} /app \\;`,
    `RUN --mount=source=conf,target=/c find «/c» ! -name '*.md' -exec cp {} /app \\;`,
    `${MOUNT},source=.env,target=/x ln «/x» /app/.env`,
    `RUN --mount=source=certs,dst=/c cp -r «/c» /etc/`,
    `RUN --mount=source=certs,dst=/c cp «/c/tls.key» /etc/`,
    `RUN --mount=source=certs,dst=/c cp «/c/*» /etc/`,
    `RUN --mount=source=certs,dst=/c cp -t /etc «/c/tls.key»`,
    `RUN --mount=source=certs,dst=/c rsync -a «/c/» /etc/certs/`,
    `RUN --mount=source=certs,dst=/c tar -cf - «/c» | tar -xf - -C /etc`,
    `RUN --mount=source=certs,dst=/c tar -C /c -cf /etc/c.tar «tls.key»`,
    `RUN --mount=source=certs,dst=/c find «/c» -name '*.key' -exec cp {} /etc \\;`,
    `RUN --mount=source=certs,dst=/c cd /c && cp «tls.key» /etc/`,
    `${MOUNT},source=.env,target=/x sed s/a/b/ «/x» > /app/.env`,
    `${MOUNT},source=.env,target=/x sed -e 's/\\r$//' -e 's/^export *//' «/x» > /app/.env`,
    `${MOUNT},source=.env,target=/x cat «/x» | sed 's|localhost|db|g' > /app/.env`,
    `${MOUNT},source=.env,target=/x awk '{ print }' «/x» > /app/.env`,
    `${MOUNT},source=.env,target=/x uniq < «/x» > /app/.env`,
    `RUN --mount=source=conf,target=/c zip -r /app.zip «/c»`,
    `RUN --mount=source=conf,target=/c cd /c && zip -qr /app.zip «.» -x '*.md'`,
    `RUN --mount=source=conf,target=/c cd /c && zip /app.zip «.env»`,
    `RUN --mount=source=conf,target=/c cd /c && find «.» -type f | zip /app.zip -@`,
    `RUN --mount=source=conf,target=/c 7z a /app.7z «/c» -xr!.git`,
    `RUN --mount=source=conf,target=/c jar cf /app.jar -C /c «.»`,
    `RUN --mount=source=conf,target=/c cd /c && find «.» | cpio -pdm /app`,
    `RUN --mount=source=conf,target=/c cd /c && find «.» -print0 | cpio -0 --pass-through /app`,
    `RUN --mount=source=conf,target=/c cd /c && find «.» | cpio -o > /app.cpio`,
    `RUN --mount=source=conf,target=/c cd /c && find «.» -name .git -prune -o -print | cpio -pdm /app`,
    `RUN --mount=source=conf,target=/c cd /c && find «.» -type f | tar -cf /app.tar -T -`,
    `RUN --mount=source=conf,target=/c cd /c && find «.» -print0 | tar --null --files-from=- -c | tar -x -C /app`,
    `RUN --mount=source=conf,target=/c find «/c» -name '.e*' | xargs -I{} cp {} /app`,
    `RUN --mount=source=conf,target=/c find «/c» -type f | xargs cp -t /app`,
    `RUN --mount=target=/s for f in .npmrc .env; do cp «/s/$f» /app/$f; done`,
    `RUN --mount=target=/s for f in .env .npmrc; do cp «/s/$f» /app/; done`,
    `RUN --mount=target=/s for f in /s/.env*; do cp «$f» /app/; done`,
    `RUN --mount=target=/s for f in .npmrc .env; do cat «/s/$f» > /app/$f; done`,
    `RUN --mount=source=conf,target=/s cp -r «/s/.[!.]*» /app/`,
    `RUN --mount=source=conf,target=/s cp -r «/s/.??*» /app/`,
    `RUN --mount=target=/src cp «/src/.env» /app/.env`,
    `WORKDIR /app\nRUN --mount=target=src cp «src/.env» .env`,
    `WORKDIR /src\n${MOUNT},target=. cp «.env» /app/.env`,
    `${MOUNT},source=.env,target=/x <<E\ncp «/x» /app/.env\nE`,
    `${MOUNT},source=.env,target=/x sh -c 'cp «/x» /app/.env'`,
  ])('from a mount: %s', (instructions) => {
    expectMarks(secretFileCopied, 'Dockerfile', `FROM a\n${instructions}`, {}, {}, FILES);
  });

  it.each([
    `${MOUNT},source=.env,target=/x . /x && make`,
    `${MOUNT},source=.env,target=/x cp /x /dev/null`,
    `${MOUNT},source=.env,target=/x --mount=type=tmpfs,target=/t cp /x /t/.env`,
    `${MOUNT},source=.env,target=/x --mount=type=cache,target=/t cp /x /t/.env`,
    `${MOUNT},source=.env,target=/x cat /x | wc -l > /app/count`,
    `${MOUNT},source=.env,target=/x cp /y /app/.env`,
    `${MOUNT},source=.env,target=/x cp $FILE /app/.env`,
    `${MOUNT},source=.env,target=/x ln -s /x /app/.env`,
    `RUN --mount=source=certs,dst=/c cp /c/tls.crt /etc/`,
    `RUN --mount=target=/src cp /src/package.json /app/ && npm ci --prefix /app`,
    `RUN --mount=target=/src cp -r /src/src /app`,
    `RUN --mount=target=/src make -C /src install`,
    `RUN --mount=target=/src,rw cp /src/.env /src/env`,
    `RUN --mount=source=package.json,target=package.json npm ci`,
    `RUN --mount=type=secret,id=.env,target=/x cp /y /app/.env`,
    `RUN --mount=target=/c cp /c/.env /app/.env && npm run build && rm -f /app/.env`,
    `WORKDIR /app\nRUN --mount=target=/c cat /c/.env > .env && npm run build && rm -f .env`,
    `WORKDIR /app\nRUN --mount=target=/c cat /c/.env > .env && npm run build && rm -f .env*`,
    `RUN --mount=source=conf,target=/src cp -r /src /tmp/build && make -C /tmp/build && rm -rf /tmp/build`,
    `RUN --mount=source=conf,target=/src cp -r /src /tmp/build && rm /tmp/build/.env`,
    `RUN --mount=source=conf,target=/src cp -r /src /tmp && rm /tmp/src/.env`,
    `${MOUNT},source=.env,target=/x <<E\ncp /x /app/.env\nmake\nrm /app/.env\nE`,
    `RUN --mount=source=conf,target=/src cp -r /src /app && find /app -name '.env*' -delete`,
    `RUN --mount=source=conf,target=/src cp -r /src /app && find /app -name .env -exec rm {} +`,
    `${MOUNT},source=.env,target=/x cat /x >&2`,
    `${MOUNT},source=.env,target=/x cat /x 1>&2`,
    `${MOUNT},source=.env,target=/x cat /x > /dev/null`,
    `${MOUNT},source=.env,target=/x cat /x > /dev/stderr`,
    `${MOUNT},source=.env,target=/x grep ^VITE_ /x > /app/.env`,
    `${MOUNT},source=.env,target=/x sed -n s/^VERSION=//p /x > /app/version`,
    `${MOUNT},source=.env,target=/x awk -F= '/VERSION/ {print $2}' /x > /app/version`,
    `${MOUNT},source=.env,target=/x cut -d= -f1 /x > /app/names`,
    `${MOUNT},source=.env,target=/x cat /x | grep ^VITE_ > /app/.env`,
    `RUN --mount=source=certs,dst=/c openssl rsa -in /c/tls.key -pubout > /etc/tls.pub`,
    `RUN --mount=source=certs,dst=/c openssl req -x509 -key /c/tls.key > /etc/tls.crt`,
    `RUN --mount=source=conf,target=/c rsync -a --exclude=.env /c/ /app/`,
    `RUN --mount=source=conf,target=/c rsync -a --exclude '.env*' /c/ /app/`,
    `RUN --mount=source=conf,target=/c rsync -a --exclude-from=/c/list /c/ /app/`,
    `RUN --mount=source=conf,target=/c tar -C /c --exclude=.env -cf - . | tar -xf - -C /app`,
    `RUN --mount=source=conf,target=/c tar -C /c --exclude ./.env -cf - . | tar -xf - -C /app`,
    `RUN --mount=source=conf,target=/c find /c -name '*.so' -exec cp {} /app \\;`,
    `RUN --mount=source=conf,target=/c find /c -type f ! -name '.env*' -exec cp {} /app \\;`,
    `${MOUNT},source=.env,target=/x sed 's/=.*/=/' /x > /app/.env.example`,
    `${MOUNT},source=.env,target=/x sed -E 's/=[^ ]+$/=/' /x > /app/.env.example`,
    `${MOUNT},source=.env,target=/x sed /PASSWORD/d /x > /app/.env`,
    `${MOUNT},source=.env,target=/x cat /x | sed 's/=.*/=/' > /app/.env.example`,
    `${MOUNT},source=.env,target=/x sed "s/$A/b/" /x > /app/.env`,
    `${MOUNT},source=.env,target=/x sed -i s/a/b/ /x`,
    `${MOUNT},source=.env,target=/x awk -F= '{ print $1 }' /x > /app/names`,
    `RUN --mount=source=conf,target=/c cd /c && zip -r /app.zip . -x '.env*'`,
    `RUN --mount=source=conf,target=/c cd /c && zip -r /app.zip . -i '*.js'`,
    `RUN --mount=source=conf,target=/c cd /c && zip -r /app.zip . -x@list`,
    `RUN --mount=source=conf,target=/c cd /c && zip /app.zip .`,
    `RUN --mount=source=conf,target=/c cd /c && zip -r /app.zip . && rm /app.zip`,
    `RUN --mount=source=conf,target=/c 7z a /app.7z /c -xr!.env`,
    `RUN --mount=source=conf,target=/c 7z x /c/a.7z`,
    `RUN --mount=source=conf,target=/c cd /c && find . -name '*.js' | cpio -pdm /app`,
    `RUN --mount=source=conf,target=/c cd /c && find . | grep -v env | cpio -pdm /app`,
    `RUN --mount=source=conf,target=/c cd /c && find . -name '.env*' -prune -o -print | cpio -pdm /app`,
    `RUN --mount=source=conf,target=/c cd /c && find . | grep -v env | tar --files-from=- -c | tar -x -C /app`,
    `RUN --mount=source=conf,target=/c find /c -name '*.js' | xargs -I{} cp {} /app`,
    `RUN --mount=source=conf,target=/c find /c | wc -l > /app/count`,
    `RUN --mount=target=/s for f in package.json .npmrc.example; do cp /s/$f /app/; done`,
    `RUN --mount=target=/s for f in .npmrc .env; do . /s/$f; done`,
    `RUN --mount=source=conf,target=/s cp -r /s/[!.]* /app/`,
  ])('not from a mount: %s', (instructions) => {
    expectMarks(secretFileCopied, 'Dockerfile', `FROM a\n${instructions}`, {}, {}, FILES);
  });

  it.each([
    ['COPY .env /e/.env', 'COPY --from=s «/e/.env» /app/'],
    ['COPY .env /e/', 'COPY --from=s «/e» /app'],
    ['COPY .env /e/', 'COPY --from=s «/e/*» /app/'],
    ['COPY .env /e/', 'COPY --from=s «/*/.env» /app/'],
    ['COPY .env /e/', 'COPY --from=0 «/» /'],
    ['WORKDIR /e\nCOPY . .', 'COPY --from=s «/e/.env» /app/'],
    ['WORKDIR /e\nCOPY . .', 'COPY --from=s «/e/conf» /app/'],
    ['WORKDIR /e\nCOPY . .', 'COPY --from=s «/e/.e*» /app/'],
    ['COPY certs/*.key /k/', 'COPY --from=s «/k/tls.key» /app/'],
    ['COPY --parents conf/.env /k/', 'COPY --from=s «/k/conf» /app/'],
    ['COPY .env /e/\nRUN cp /e/.env /o/.env', 'COPY --from=s «/o» /app/'],
    ['COPY .env /e/\nRUN mv /e/.env /o/', 'COPY --from=s «/o/.env» /app/'],
    ['RUN --mount=source=.env,target=/x cp /x /o/.env', 'COPY --from=s «/o» /app/'],
    ['COPY .env /e/\nFROM s AS t', 'COPY --from=t «/e» /app'],
    ['COPY .env /e/\nFROM a AS t\nCOPY --from=s /e /t', 'COPY --from=t «/t/.env» /app'],
    ['COPY .env /e/', 'RUN --mount=from=s,target=/m cp «/m/e/.env» /app/'],
    ['COPY .env /e/', 'RUN --mount=type=bind,from=s,source=/e,target=/m cp -r «/m» /app'],
    ['COPY .env /e/\nRUN if false; then rm -f /e/.env; fi', 'COPY --from=s «/e» /app'],
    ['COPY .env /e/\nRUN rm -f /e/*', 'COPY --from=s «/e» /app'],
    ['COPY .env /e/\nRUN cp /e/.env /o/.env && rm /e/.env', 'COPY --from=s «/o» /app'],
    ['COPY .env /e/\nRUN cp /e/.env /o/.env && rm /o/.envs', 'COPY --from=s «/o» /app'],
    ['COPY .env /e/\nFROM s AS t\nRUN rm /e/env', 'COPY --from=t «/e» /app'],
    ['RUN rm -f /e/.env\nCOPY .env /e/', 'COPY --from=s «/e» /app'],
    ['COPY --exclude=src/.env conf /e/', 'COPY --from=s «/e» /app'],
    ['COPY .env /e/', 'COPY --from=s --exclude=*.js «/e» /app'],
    ['COPY .env /e/', 'COPY --from=s --exclude=* --exclude=!.env «/e» /app'],
  ])('from another stage: %j, %j', (before, last) => {
    expectMarks(secretFileCopied, 'Dockerfile', `FROM a AS s\n${before}\nFROM c\n${last}`, {}, {}, FILES);
  });

  it.each([
    ['COPY .env /e/', 'COPY --from=s /f /app/'],
    ['COPY .env /e/', 'COPY --from=s /e/app /app/'],
    ['COPY .env /e/', 'COPY --from=s /e/*.js /app/'],
    ['COPY .env /e/\nRUN rm -f /e/.env', 'COPY --from=s /e /app/'],
    ['WORKDIR /e\nCOPY .env .\nRUN . ./.env && make && rm .env', 'COPY --from=s /e /app/'],
    ['COPY conf /e/conf\nRUN rm -rf /e/conf', 'COPY --from=s /e /app/'],
    ['COPY .env /e/\nRUN rm -f /e/.env*', 'COPY --from=s /e /app/'],
    ['COPY conf /e/conf\nRUN rm -f /e/*/.e*', 'COPY --from=s /e /app/'],
    ['COPY conf /e/conf\nRUN find /e -name .env -delete', 'COPY --from=s /e /app/'],
    ['COPY .env /e/\nRUN cp /e/.env /o/.env && make && rm /o/.env', 'COPY --from=s /o /app/'],
    ['RUN --mount=source=.env,target=/x cp /x /o/.env && make && rm /o/.env', 'COPY --from=s /o /app/'],
    ['COPY .env /e/\nFROM a AS t\nCOPY --from=s /e /t\nRUN rm /t/.env', 'COPY --from=t /t /app'],
    ['COPY .env /e/\nFROM s AS t\nRUN rm /e/.env', 'COPY --from=t /e /app'],
    ['COPY conf /e/\nRUN rsync -a --exclude=.env /e/ /o/', 'COPY --from=s /o /app'],
    ['COPY conf /e/\nRUN rsync -a /e/ me@deploy.example.org:/o/', 'COPY --from=s /o /app'],
    ['COPY --exclude=b/.env . /e/', 'COPY --from=s /e/b /app'],
    ['COPY .env /e/', 'COPY --from=s --exclude=.env /e /app'],
    ['COPY .env /e/', 'COPY --from=s --exclude=**/.env* / /app'],
    ['COPY .env /e/', 'COPY --from=s --exclude=!.env --exclude=.e* / /app'],
    ['WORKDIR /e\nCOPY . .\nRUN npm run build', 'COPY --from=s /e/dist /app/'],
    ['WORKDIR /e\nCOPY . .\nRUN npm run build', 'COPY --from=s /e/package.json /e/src /app/'],
    ['RUN cp .env.example /e/.env', 'COPY --from=s /e/.env /app/'],
    ['RUN ssh-keygen -f /e/id_rsa', 'COPY --from=s /e/id_rsa /app/'],
    ['COPY certs/tls.crt /k/', 'COPY --from=s /k /app/'],
    ['COPY test/tls.key /k/', 'COPY --from=s /x /app/'],
    ['COPY certs/tls.crt /k/\nCOPY --from=s /k /l', 'COPY --from=s / /'],
    ['COPY --from=t /k /l\nFROM s AS t', 'COPY --from=t / /'],
  ])('not from another stage: %j, %j', (before, last) => {
    expectMarks(secretFileCopied, 'Dockerfile', `FROM a AS s\n${before}\nFROM c\n${last}`, {}, {}, FILES);
  });

  it.each([
    ['WORKDIR /app\nCOPY .npmrc package.json ./\nRUN npm ci', 'COPY --from=s «/app» .'],
    ['WORKDIR /app\nCOPY ./.npmrc ./', 'COPY --from=s «/app/.npmrc» .'],
    ['COPY id_rsa /root/.ssh/id_rsa', 'COPY --from=s «/root/.ssh/id_rsa» /root/.ssh/'],
    ['COPY id_rsa /root/.ssh/id_rsa', 'COPY --from=s «/» /'],
    ['ADD .npmrc /root/', 'COPY --from=s «/root» /root'],
    ['COPY .npmrc /e/\nRUN cp -r /e /o', 'COPY --from=s «/o» /app'],
    ['COPY .npmrc /e/\nFROM s AS t', 'COPY --from=t «/e» /app'],
    ['COPY .npmrc /e/\nFROM a AS t\nCOPY --from=s /e /t', 'COPY --from=t «/t» /app'],
    ['COPY --parents conf/.npmrc /e/', 'COPY --from=s «/e/conf» /app'],
    ['COPY .npmrc /e/', 'RUN --mount=from=s,target=/m cp -r «/m/e» /app'],
    ['RUN --mount=source=.npmrc,target=/x cp /x /o/.npmrc', 'COPY --from=s «/o» /app'],
    ['RUN true', 'RUN --mount=type=bind,source=id_rsa,target=/k cp «/k» /root/.ssh/id_rsa'],
    ['RUN true', 'RUN --mount=target=/src cp «/src/.npmrc» /app/'],
  ])('that are not in the repository, by an exact path: %j, %j', (before, last) => {
    const files = { 'package.json': '{}', 'conf/app.toml': '' };
    expectMarks(secretFileCopied, 'Dockerfile', `FROM a AS s\n${before}\nFROM c\n${last}`, {}, {}, files);
  });

  it.each([
    ['WORKDIR /app\nCOPY .npmrc package.json ./\nRUN npm ci', 'COPY --from=s /app/dist .'],
    ['WORKDIR /app\nCOPY .npmrc ./\nRUN npm ci\nRUN rm .npmrc', 'COPY --from=s /app .'],
    ['WORKDIR /app\nCOPY .npmrc ./\nRUN npm ci\nRUN rm -rf /app/.npmrc', 'COPY --from=s / /'],
    ['COPY .npmrc /e/\nRUN cp /e/.npmrc /o/ && rm /o/.npmrc', 'COPY --from=s /o /app'],
    ['WORKDIR /app\nCOPY . .\nRUN cp .env.example .env', 'COPY --from=s /app/.env .'],
    ['WORKDIR /app\nCOPY . .\nRUN npm config set a b', 'COPY --from=s /app/.npmrc .'],
    ['COPY conf /e/', 'COPY --from=s /e/.env /app/'],
    ['COPY .npmrc* /e/', 'COPY --from=s /e /app/'],
    ['COPY .env.example /e/.env', 'COPY --from=s /e /app/'],
    ['COPY .npmrc /e/', 'COPY --from=s --exclude=.npmrc /e /app/'],
    ['COPY ignored/.npmrc /e/', 'COPY --from=s /e /app/'],
    ['RUN --mount=source=.npmrc,target=/root/.npmrc npm ci', 'COPY --from=s / /'],
    ['RUN true', 'RUN --mount=target=/src,rw cp /src/.env.example /src/.env && cp /src/.env /app/'],
    ['RUN true', 'RUN --mount=target=/src cp /src/.npmrc* /app/'],
    ['RUN true', 'RUN --mount=type=bind,source=id_rsa,target=/k ssh -i /k host > /app/a'],
  ])('that are not in the repository, not by another one: %j, %j', (before, last) => {
    const files = { 'package.json': '{}', 'conf/app.toml': '', '.dockerignore': 'ignored\n' };
    expectMarks(secretFileCopied, 'Dockerfile', `FROM a AS s\n${before}\nFROM c\n${last}`, {}, {}, files);
  });

  it('that are not in the repository are reported by their names', () => {
    const text = 'FROM a AS s\nCOPY .npmrc /e/\nFROM c\nCOPY --from=s /e /app';
    expect(messagesOf(secretFileCopied, 'Dockerfile', text, {})).toEqual([
      'The last stage copies .npmrc from stage "s" into the image, which by its name contains a token for a package registry. Everyone who can pull the image gets a copy.',
    ]);
  });

  it.each([
    ['FROM a AS s\nWORKDIR /e\nCOPY . .\nFROM c\nCOPY --from=s «/e» /app', 'stage "s"'],
    ['FROM a AS s\nWORKDIR /e\nCOPY . .\nFROM c\nCOPY --from=s «/» /', 'stage "s"'],
    ['FROM a\nRUN --mount=target=/src cp -r «/src» /app', 'a mount of the build context'],
    ['FROM a\nWORKDIR /src\nRUN --mount=target=. cp -r «.» /app', 'a mount of the build context'],
  ])('as the whole context are those of another rule: %s', (text, origin) => {
    const files = { '.dockerignore': '.git\n', '.env': SECRET };
    const plain = text.replaceAll(/[«»]/g, '');
    expectMarks(copyContextLeak, 'Dockerfile', text, {}, {}, files);
    expectMarks(secretFileCopied, 'Dockerfile', plain, {}, {}, files);
    expect(messagesOf(copyContextLeak, 'Dockerfile', plain, files)).toEqual([
      `${plain.includes('AS s') ? 'The last stage' : 'This Dockerfile'} copies the whole build context from ${origin} into the image, and with it .env, which everyone who can pull it can read.`,
    ]);
  });

  it.each([
    'FROM a AS s\nWORKDIR /e\nCOPY . .\nRUN rm -rf .env* .git\nFROM c\nCOPY --from=s /e /app',
    'FROM a AS s\nWORKDIR /e\nCOPY . .\nRUN find . -name ".env*" -delete\nFROM c\nCOPY --from=s / /',
    'FROM a\nRUN --mount=target=/src cp -r /src /tmp/build && make -C /tmp/build install && rm -rf /tmp/build',
    'FROM a\nRUN --mount=target=/src rsync -a --exclude=.env --exclude=.git /src/ /app/',
    'FROM a\nRUN --mount=target=/src tar -C /src --exclude=.env -cf - . | tar -xf - -C /app',
    "FROM a\nRUN --mount=target=/src find /src -name '*.js' -exec cp {} /app \\;",
    'FROM a\nWORKDIR /src\nRUN --mount=target=. cat .env >&2',
  ])('are not in a whole context that is cleaned up: %s', (text) => {
    expectMarks(copyContextLeak, 'Dockerfile', text, {}, {}, { '.dockerignore': '.git\n', '.env': SECRET });
  });

  it('take little time where many commands delete files', () => {
    const lines = 'RUN cp -r /e /o && rm -rf /x*/y*/.z*\n'.repeat(1_000);
    const last = 'COPY --from=s /o /app\n'.repeat(20);
    inTime(4000, () =>
      messagesOf(secretFileCopied, 'Dockerfile', `FROM a AS s\nCOPY . /e\n${lines}FROM c\n${last}`, FILES),
    );
  });

  it.each<readonly [string, string]>([
    [
      'FROM a AS s\nCOPY .env /e/\nFROM c\nCOPY --from=s /e /app',
      'The last stage copies .env from stage "s" into the image, which contains variables with secrets. Everyone who can pull the image gets a copy.',
    ],
    [
      'FROM a\nRUN --mount=source=certs,target=/c cp -r /c /app',
      'This Dockerfile copies certs/tls.key from a mount of the build context into the image, which contains a private key. Everyone who can pull the image gets a copy.',
    ],
  ])('say where they come from: %s', (text, message) => {
    expect(messagesOf(secretFileCopied, 'Dockerfile', text, FILES)).toEqual([message]);
  });

  it.each<readonly [string, string, string]>([
    [
      'compose.yaml',
      'a service',
      'services:\n  a:\n    build:\n      context: .\n      dockerfile_inline: |\n        FROM a\n        COPY «.env» certs/tls.crt /app/\n',
    ],
    [
      'docker-bake.hcl',
      'a target',
      'target "a" {\n  dockerfile-inline = <<E\nFROM a\nCOPY «.env» certs/tls.crt /app/\nE\n}\n',
    ],
  ])('are found in a Dockerfile inside of %s: %s', (path, _what, text) => {
    expectMarks(secretFileCopied, path, text, {}, {}, FILES);
  });

  /** Each stage starts from the one before, and copies a folder from it, too. */
  const chain = (count: number, first: string, folder: string) =>
    Array.from(
      { length: count },
      (_, at) =>
        `FROM ${at === 0 ? 'a' : `s${at - 1}`} AS s${at}\n${at === 0 ? first : `COPY --from=s${at - 1} ${folder}`}\n`,
    ).join('');

  it.each([
    [18, 'COPY package.json /app/', '/app /app', '/app'],
    [40, 'COPY src /app/', '/app /app', '/app'],
    [40, 'COPY package.json /app/', '/app/ /app/', '/'],
    [18, 'COPY .env /app/', '/app /app', '«/app»'],
    [40, 'COPY .env /app/', '/app/ /app/', '«/app/.env»'],
    [18, 'COPY .env /app/', '/app /app', '/other'],
  ])('are followed once through each of %d stages: %s, COPY %s, from %s', (count, first, folder, last) => {
    const text = `${chain(count, first, folder)}FROM c\nCOPY --from=s${count - 1} ${last} /app\n`;
    inTime(4000, () => expectMarks(secretFileCopied, 'Dockerfile', text, {}, {}, FILES));
  });

  it('take little time where stages copy from one another', () => {
    const stages = Array.from(
      { length: 10 },
      (_, at) => `FROM a AS s${at + 1}\n${'COPY --from=s%/ /\n'.replace('%', `${at} `).repeat(20)}`,
    );
    inTime(4000, () =>
      messagesOf(secretFileCopied, 'Dockerfile', `FROM a AS s0\nCOPY .env /\n${stages.join('')}`, FILES),
    );
  });
});

describe('files that many instructions copy', () => {
  it('are read once, whichever rule asks', () => {
    const reads: string[] = [];
    const file = { path: 'Dockerfile', text: `FROM a\n${'COPY . /a\nCOPY d /b\n'.repeat(20)}` };
    const paths = ['.dockerignore', 'Dockerfile', ...Array.from({ length: 50 }, (_, at) => `d/${at}/.env`)].sort();
    const read = (path: string) => {
      reads.push(path);
      return { path, text: path.endsWith('.env') ? SECRET : '' };
    };
    const findContext = createBuildContexts(repositoryView(read, paths));
    const { subjects } = parseFile(file, { ...parseContext(read), findContext });
    const { findings } = runRules(activeRules([copyContextLeak, secretFileCopied], 'strict'), subjects);
    expect(findings).toHaveLength(40);
    expect(reads.filter((path) => path.endsWith('.env'))).toHaveLength(50);
  });

  it('take little time where many are copied one by one before a command', () => {
    const text = `FROM a\n${Array.from({ length: 4_000 }, (_, at) => `COPY id_rsa /a${at}`).join('\n')}\nRUN b`;
    inTime(4000, () => expect(messagesOf(secretFileCopied, 'Dockerfile', text)).toHaveLength(4_000));
  });
});

describe('copy-context-leak', () => {
  it.each<readonly [string, string, Files]>([
    ['.git without an ignore file', 'COPY «.» /', {}],
    ['in other spellings', 'COPY «./» /\nADD «/» /\nCOPY «*» /\nCOPY «../» /\nCOPY ["«.»", "/"]', {}],
    ['.git that is left out', 'COPY . /', { '.dockerignore': '.git' }],
    ['.git that is left out in other words', 'COPY . /', { '.dockerignore': '**/.*' }],
    ['all but some left out', 'COPY . /', { '.dockerignore': '*\n!src', '.env': SECRET }],
    ['.git that is brought back', 'COPY «.» /', { '.dockerignore': '*\n!.git' }],
    ['.git that COPY excludes', 'COPY --exclude=.git . /', {}],
    ['secrets in a folder', 'COPY «.» /', { '.dockerignore': '.git', 'config/prod.env': SECRET }],
    ['secrets of tests', 'COPY . /', { '.dockerignore': '.git', 'tests/fixtures/a.key': PRIVATE_KEY }],
    ['a folder, which is another rule', 'COPY src /', { 'src/.env': SECRET }],
    ['another image', 'ONBUILD COPY . /', {}],
  ])('%s', (_name, instructions, files) => {
    expectMarks(copyContextLeak, 'Dockerfile', `FROM a\n${instructions}`, {}, {}, files);
  });

  it('does not know .git below the top, nor contexts that are not certain', () => {
    expectMarks(copyContextLeak, 'a/Dockerfile', 'FROM a\nCOPY . /', {}, {}, { 'a/.dockerignore': 'x' });
    expectMarks(copyContextLeak, 'a/Dockerfile', 'FROM a\nCOPY . /', {}, {}, { 'a/.env': SECRET });
  });

  it('names what it found', () => {
    const files = { '.dockerignore': 'x', '.env': SECRET, 'a/.env': SECRET, 'b/.env': SECRET };
    expect(messagesOf(copyContextLeak, 'Dockerfile', 'FROM a\nCOPY . /', files)).toEqual([
      'This Dockerfile copies the whole build context into the image, and with it .git, .env, a/.env and 1 more, which everyone who can pull it can read.',
    ]);
  });

  it('adds to an ignore file whose last line has no end, and makes none', () => {
    const fixOf = (files: Files) =>
      checkText(copyContextLeak, 'Dockerfile', 'FROM a\nCOPY . /', {}, {}, undefined, files).findings[0]?.fix;
    expect(fixOf({ '.dockerignore': 'x' })?.edits.map(({ text }) => text)).toEqual(['\n.git\n']);
    expect(fixOf({ '.dockerignore': '' })?.edits.map(({ text }) => text)).toEqual(['.git\n']);
    expect(fixOf({})).toBeUndefined();
    expect(fixOf({ '.dockerignore': '.git\n', 'a b/.env': SECRET })).toBeUndefined();
  });
});

describe('dockerignore-missing', () => {
  const many = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`api/${index}.js`, '']));

  it.each<readonly [string, string, Files]>([
    ['many files', 'FROM a\nCOPY 1.js /\nCOPY «.» /\nCOPY . /b', many],
    ['a stage that is only copied from', 'FROM a AS b\nCOPY 1.js /\nCOPY «.» /\nFROM c\nCOPY --from=b / /', many],
    ['few files', 'FROM a\nCOPY 1.js /\nCOPY . /', { 'api/1.js': '' }],
    ['an ignore file', 'FROM a\nCOPY 1.js /\nCOPY . /', { ...many, 'api/.dockerignore': '' }],
    ['one named after the Dockerfile', 'FROM a\nCOPY 1.js /\nCOPY . /', { ...many, 'api/Dockerfile.dockerignore': '' }],
    ['something worse', 'FROM a\nCOPY 1.js /\nCOPY . /', { ...many, 'api/.env': SECRET }],
    ['no copy of all', 'FROM a\nCOPY 1.js /', many],
    ['a context that is not certain', 'FROM a\nCOPY . /', many],
  ])('%s', (_name, text, files) => {
    expectMarks(dockerignoreMissing, 'api/Dockerfile', text, {}, {}, files);
  });

  it.each([
    ['FROM a AS b\nCOPY 1.js /\nCOPY . /', 'the image.'],
    ['FROM a AS b\nCOPY 1.js /\nCOPY . /\nFROM c\nCOPY --from=b /x /x', 'the build and in what is copied out of it.'],
    ['FROM a AS b\nCOPY . /\nFROM c\nCOPY --from=b /x /x\nCOPY 1.js /\nCOPY . /', 'the image.'],
  ])('says where the files end up: %j', (text, end) => {
    const [message] = messagesOf(dockerignoreMissing, 'api/Dockerfile', text, many);
    expect(message?.endsWith(`can end up in ${end}`)).toBe(true);
  });
});

describe('git-dir-in-image', () => {
  it.each<readonly [string, string, Files]>([
    ['kept by ADD', 'ADD «--keep-git-dir» https://git.example.com/a.git /a', {}],
    ['not kept by ADD', 'ADD --keep-git-dir=false https://git.example.com/a.git /a', {}],
    ['copied', 'COPY «.git» «./.git/» «sub/.git» /x/', {}],
    ['its objects', 'COPY «.git/objects» /x/', {}],
    ['single files of it', 'COPY .git/HEAD .gitignore .git/refs/heads/main /x/', {}],
    ['left out by the ignore file', 'COPY .git /x/', { '.dockerignore': '.git' }],
  ])('%s', (_name, instruction, files) => {
    expectMarks(gitDirInImage, 'Dockerfile', `FROM a\n${instruction}`, {}, {}, files);
  });
});
