import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/password-set-in-image.ts';
import { type Files, failuresOf } from '../../gate/failures.ts';
import { scanFiles } from '../../properties/soundness.ts';
import { checkText, expectMarks } from '../../support/example.ts';

/** Made up. */
const HASH = '$6$notareal$aB3.x/Yz';

const KEY = `ssh-ed25519 ${'AAAAC3NzaC1lZDI1NTE5AAAAI'.padEnd(68, 'x')} me@example.com`;

describe('password-set-in-image', () => {
  it.each([
    ['a password', "RUN echo 'root:not-real' | chpasswd", ['password']],
    ['the hash of a password', `RUN echo 'a:${HASH}:19000::::::' >> /etc/shadow`, ['password']],
    ['an empty password', "RUN echo 'root::19000::::::' >> /etc/shadow", []],
    ['empty passwords', "RUN echo 'PermitEmptyPasswords yes' >> /etc/ssh/sshd_config", []],
    ['a key', `RUN apt-get install -y openssh-server && echo '${KEY}' >> /root/.ssh/authorized_keys`, []],
  ])('withholds the text of passwords only: %s', (_name, line, evidence) => {
    const { findings } = checkText(rule, 'Dockerfile', `FROM debian:12\n${line}\n`);
    expect(findings).toHaveLength(1);
    expect(findings.flatMap(({ secrets }) => secrets.map(() => 'password'))).toEqual(evidence);
  });

  it.each([
    [
      'reports a list of passwords from a helper stage',
      'FROM debian:12 AS p\nRUN echo «root:not-real» | chpasswd\nFROM debian:12\nCOPY --from=p /etc/shadow /etc/shadow\n',
    ],
    [
      'reports a helper stage whose settings are copied',
      'FROM debian:12 AS p\nRUN echo «root:not-real» | chpasswd\nFROM debian:12\nCOPY --from=p /etc /etc\n',
    ],
    [
      'reports a helper stage that is copied',
      'FROM debian:12 AS p\nRUN echo «root:not-real» | chpasswd\nFROM scratch\nCOPY --from=p / /\n',
    ],
    [
      'reports a list under another name',
      'FROM debian:12 AS p\nRUN echo «root:not-real» | chpasswd\nRUN cp /etc/shadow /s\nFROM debian:12\nCOPY --from=p /s /etc/shadow\n',
    ],
    [
      'reports a list of two helper stages',
      'FROM debian:12 AS p\nRUN echo «root:not-real» | chpasswd\nFROM debian:12 AS q\nCOPY --from=p /etc/shadow /o/\nFROM debian:12\nCOPY --from=q /o /etc\n',
    ],
    [
      'reports a stage below a helper stage',
      'FROM debian:12 AS p\nRUN echo «root:not-real» | chpasswd\nFROM p AS q\nFROM debian:12\nCOPY --from=q /etc/shadow /etc/\n',
    ],
    [
      'reports a list from a mount',
      'FROM debian:12 AS p\nRUN echo «root:not-real» | chpasswd\nFROM debian:12\nRUN --mount=from=p,target=/m cp /m/etc/shadow /etc/shadow\n',
    ],
    [
      'accepts a helper stage from which the list is not copied',
      'FROM debian:12 AS p\nRUN echo root:not-real | chpasswd\nFROM debian:12\nCOPY --from=p /etc/passwd /etc/group /etc/\nCOPY --from=p /app /app\n',
    ],
    [
      'accepts a list in another place',
      'FROM debian:12 AS p\nRUN echo root:not-real | chpasswd\nFROM debian:12\nCOPY --from=p /etc/shadow /srv/shadow\n',
    ],
    [
      'accepts a list without passwords',
      'FROM debian:12 AS p\nRUN useradd -r app\nFROM scratch\nCOPY --from=p /etc/passwd /etc/shadow /etc/\n',
    ],
    [
      'accepts another helper stage',
      'FROM debian:12 AS p\nRUN echo root:not-real | chpasswd\nFROM debian:12 AS q\nFROM debian:12\nCOPY --from=p /app /app\nCOPY --from=q /etc/shadow /etc/shadow\n',
    ],
    ['reports a here-document', 'FROM debian:12\nRUN chpasswd <<X\n«app:not-real\n»X\n'],
    [
      'reports passwords of VNC',
      'FROM debian:12\nRUN x11vnc -storepasswd «not-real» ~/.vnc/passwd && echo «not-real» | vncpasswd -f > ~/.vnc/passwd\n',
    ],
    [
      'accepts passwords of VNC from elsewhere',
      'FROM debian:12\nRUN x11vnc -storepasswd && x11vnc -storepasswd "$P" a && x11vnc -rfbauth a && echo "$P" | vncpasswd -f > a\n',
    ],
    ['reports a here-string', 'FROM debian:12\nRUN chpasswd <<< «"app:not-real"»\n'],
    [
      'reports printf and several users',
      "FROM debian:12\nRUN printf '%s\\n' «root:not-real» | chpasswd && echo -e «'a:b\\nc:d'» | chpasswd\n",
    ],
    [
      'reports values that the format of printf makes passwords',
      "FROM debian:12\nRUN printf 'a:%s\\n%s:%s\\n' «not-real» b «other» | chpasswd && printf 'a:%s' \"$P\" | chpasswd\n",
    ],
    [
      'reports what the conversions of printf complete',
      "FROM debian:12\nRUN printf '%b' «'root:not-real\\n'» | chpasswd && printf -- 'a:%-9s\\n' «not-real» | chpasswd\n" +
        'RUN printf «"root:not-real\\n%s"» | chpasswd && printf «\'a:b\\nc%s\'» | chpasswd && printf "a:%d\\n" «123456» | chpasswd\n' +
        "RUN printf '%s:%b\\n' a «'not\\x2dreal'» b «'no\\156'» | chpasswd && printf «'a:100%%\\n%s'» | chpasswd\n",
    ],
    [
      'accepts a format without its value, and what printf does not print',
      "FROM debian:12\nRUN printf 'root:%s' | chpasswd; printf -v x 'root:%s' y | chpasswd; printf '%s\\n' root | chpasswd\n",
    ],
    [
      'reports a star, which is a password where no hash is expected',
      "FROM debian:12\nRUN echo «'root:*'» | chpasswd\n",
    ],
    [
      'reports passwords with a literal dollar sign',
      "FROM debian:12\nRUN echo «'a:not$real'» | chpasswd && useradd -p «\\$6\\$not\\$real» b && echo «'c:${not}$(real)'» | chpasswd\n",
    ],
    [
      'reports a here-document with literal dollar signs',
      "FROM debian:12\nRUN chpasswd <<'X' && chpasswd <<Y\n«a:not$real\n»X\n«a:\\$6\\$not\\$real\n»Y\n",
    ],
    [
      'accepts a here-document with a variable',
      'FROM debian:12\nRUN chpasswd <<X\na:$P\nb:${P}\nc:$(cat p)\nd:`cat p`\ne:\\\\$P\nX\n',
    ],
    [
      'reports edits that take a password away',
      "FROM debian:12\nRUN sed -i «'s/^root:[*!]/root:/'» /etc/shadow && sed -i «'s#^root:\\*:#root::#'» /etc/shadow\n" +
        "RUN sed -i «'s/^root:x:/root::/'» /etc/passwd && sed -i -e «'s/^app:!/app:/'» /etc/shadow\n" +
        "RUN perl -pi -e «'s/^(\\w+):[^:]*:/$1::/'» /etc/shadow\n",
    ],
    [
      'accepts edits that keep or lock it',
      "FROM debian:12\nRUN sed -i 's/^root::/root:*:/' /etc/shadow && sed -i 's/^root:x/root:!/' /etc/passwd\n" +
        "RUN sed -i 's/^app:x:1000:/app:x:1001:/' /etc/passwd && sed -i 's#/bin/sh#/sbin/nologin#' /etc/passwd\n",
    ],
    [
      'reports users without a password in the list of users',
      "FROM debian:12\nRUN echo «'app::1000:1000::/home/app:/bin/sh'» >> /etc/passwd\nCOPY <<'E' /etc/passwd\nroot:x:0:0:root:/root:/bin/sh\n«dev::1001:1001::/:/bin/sh»\nE\n",
    ],
    [
      'reports lines that sed inserts, and yes',
      "FROM debian:12\nRUN sed -i «'1i auth sufficient pam_permit.so'» /etc/pam.d/common-auth && yes «not-real» | passwd root\n" +
        "RUN sed -i «'/^auth/i auth sufficient pam_permit.so'» /etc/pam.d/su && sed -i '1i auth required pam_unix.so' /etc/pam.d/login\n",
    ],
    [
      'reports keys for an SSH server',
      `FROM debian:12\nRUN apt-get install -y openssh-server && echo «'${KEY}'» >> /root/.ssh/authorized_keys\nCOPY <<E /home/app/.ssh/authorized_keys\n«no-pty ${KEY}»\nE\n`,
    ],
    ['accepts keys without one, and other texts', `FROM debian:12\nRUN echo '${KEY}' >> /root/.ssh/authorized_keys\n`],
    [
      'accepts known hosts, and a key from outside',
      `FROM debian:12\nRUN apt-get install -y openssh-server && echo 'example.com ${KEY}' >> /root/.ssh/known_hosts && echo "$KEY" >> /root/.ssh/authorized_keys\n`,
    ],
    ['accepts a hash that is only printed', 'FROM debian:12\nRUN openssl passwd -6 not-real && mkpasswd not-real\n'],
    ['reports passwd', 'FROM debian:12\nRUN echo «not-real» | passwd --stdin app\n'],
    [
      'reports usermod and empty passwords',
      "FROM debian:12\nRUN usermod -p «''» root && usermod «--password=notarealhash1» a || passwd «--delete» app\n",
    ],
    [
      'reports hashes',
      `FROM debian:12\nRUN useradd -m -p «'${HASH}'» a && usermod -p «'$y$j9T$salt$made.up'» b && useradd «'--password=${HASH}'» c\n`,
    ],
    [
      'reports hashes that chpasswd takes',
      `FROM debian:12\nRUN echo «'root:${HASH}'» | chpasswd -e && chpasswd -e <<'X'\n«app:$1$a$b\n»X\n`,
    ],
    ['reports a hash whose dollar signs are escaped', 'FROM debian:12\nRUN useradd -p «\\$6\\$notareal\\$aB3» a\n'],
    [
      'accepts hashes of locked users',
      `FROM debian:12\nRUN useradd -p '!${HASH}' a && echo 'a:!${HASH}' | chpasswd -e && usermod -p '!!$6$1234$5678' b\n`,
    ],
    ['accepts a hash that a variable decides', 'FROM debian:12\nARG H\nRUN useradd -p "$H" a && useradd -p "$H$H" b\n'],
    ['reports what a default holds', 'FROM debian:12\nARG P=not-real\nRUN echo «"root:$P"» | chpasswd\n'],
    ['reports a tool that makes hashes', 'FROM debian:12\nRUN useradd -p $(mkpasswd -m sha-512 «not-real») app\n'],
    [
      'accepts what a variable decides',
      'FROM debian:12\nARG P\nRUN echo "root:$P" | chpasswd && useradd -p "$P" app\n',
    ],
    [
      'accepts mounted secrets',
      'FROM debian:12\nRUN --mount=type=secret,id=p chpasswd < /run/secrets/p && echo "root:$(cat /run/secrets/p)" | chpasswd\n',
    ],
    [
      'accepts locked users',
      "FROM debian:12\nRUN useradd -p '!' a && usermod -p '*' b && echo 'root:*' | chpasswd -e && passwd -l root\n",
    ],
    [
      'accepts text',
      'FROM debian:12\nRUN echo "echo root:x | chpasswd" > /usr/share/doc/a && apt-get install passwd\n',
    ],
    [
      'reports what SQL sets',
      `FROM debian:12\nRUN mysql -e "UPDATE mysql.user SET password=PASSWORD('«123456»'); GRANT ALL ON *.* TO 'root'@'%' IDENTIFIED BY '«not-real»'"\n` +
        `RUN psql -c "ALTER USER postgres WITH SUPERUSER ENCRYPTED PASSWORD '«not-real»'" && su postgres -c "psql -c \\"create role a password '«other»'\\""\n` +
        `RUN echo "SET PASSWORD FOR 'root'@'localhost' = PASSWORD('«not-real»');" | mysql && sqlcmd -Q "CREATE LOGIN a WITH PASSWORD = '«not-real»'"\n` +
        `RUN mongo admin --eval "db.createUser({ user: 'a', pwd: '«not-real»', roles: [] })"\n` +
        "RUN <<X mysql\nALTER USER 'root'@'localhost' IDENTIFIED WITH mysql_native_password BY '«not-real»';\nX\n" +
        `RUN mysql -e «"ALTER USER root IDENTIFIED BY ''"»\n`,
    ],
    [
      'accepts statements whose password is not known or set',
      `FROM debian:12\nARG P\nRUN mysql -e "CREATE USER a IDENTIFIED BY '$P'" && psql -c "ALTER USER a PASSWORD '\${P}x'"\n` +
        `RUN mysql -e "CREATE USER a IDENTIFIED WITH auth_socket" && psql -c "SELECT password FROM a WHERE b = 'c'"\n` +
        `RUN echo "password = 'not-real'" > /a && sed -i "s/IDENTIFIED BY '%PASSWORD%'/x/" /b\n`,
    ],
    ['accepts what no password fits', "FROM debian:12\nRUN useradd -p gitpod a && usermod -p «''» b\n"],
    ['accepts the builder', 'FROM debian:12\nRUN echo root:not-real | chpasswd\nFROM debian:12\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});

describe('a password that a build sets out of sight of RUN', () => {
  const SCRIPT = 'FROM debian:12\nCOPY setup.sh /setup.sh\nRUN sh /setup.sh\n';

  async function told(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const { findings } = await scanFiles(files);
    return findings
      .filter(({ ruleId }) => ruleId === 'password-set-in-image' || ruleId === 'secret-written-to-layer')
      .map(({ ruleId, span }) => {
        const line = span.file.text.slice(0, span.start).split('\n').length;
        return `${ruleId} ${span.file.path}:${line}`;
      });
  }

  it.each([
    'echo root:not-real9x | chpasswd',
    'chpasswd <<E\nroot:not-real9x\nE',
    'passwd -d root',
    `usermod -p '${HASH}' root`,
    'echo not-real9x | passwd --stdin root',
    'if true; then\n  P=chpasswd; echo root:not-real9x | $P\nfi',
    `mysql -e "CREATE USER 'a'@'%' IDENTIFIED BY 'not-real9x'"`,
  ])('is reported in a copied script: %s', async (line) => {
    const first = line.startsWith('if') ? 3 : 2;
    const body = line.startsWith('chpasswd') ? 3 : first;
    expect(await told({ Dockerfile: SCRIPT, 'setup.sh': `#!/bin/sh\n${line}\n` })).toEqual([
      `password-set-in-image setup.sh:${body}`,
    ]);
  });

  it.each([
    [
      'a here-document of COPY',
      'COPY <<E /x.sh\necho root:not-real9x | chpasswd\nE\nRUN sh /x.sh\n',
      {},
      'Dockerfile:3',
    ],
    ['a Makefile', 'COPY Makefile /\nRUN make setup\n', { Makefile: 'setup:\n\tpasswd -d root\n' }, 'Makefile:2'],
    ['a name with quotes', "RUN echo root:not-real9x | chpa''sswd\n", {}, 'Dockerfile:2'],
    ['a name with a backslash', 'RUN echo root:not-real9x | ch\\passwd\n', {}, 'Dockerfile:2'],
    ['a name from ENV', 'ENV Q=passwd\nRUN $Q -d root\n', {}, 'Dockerfile:3'],
    ['a name from the shell', 'RUN Q=chpasswd; echo root:not-real9x | $Q\n', {}, 'Dockerfile:2'],
  ])('is reported in %s', async (_how, lines, files, place) => {
    expect(await told({ Dockerfile: `FROM debian:12\n${lines}`, ...files })).toEqual([
      `password-set-in-image ${place}`,
    ]);
  });

  it.each([
    'echo "machine a.example.com login b password not-real9x-99" > ~/.netrc',
    'cat > /root/.netrc <<E\nmachine a.example.com login b password not-real9x-99\nE',
    'echo "//npm.example.com/:_authToken=$NPM_TOKEN" > /root/.npmrc',
  ])('is reported where a copied script writes it to a file: %s', async (line) => {
    const at = line.startsWith('cat') ? 3 : 2;
    expect(await told({ Dockerfile: SCRIPT, 'setup.sh': `#!/bin/sh\n${line}\n` })).toEqual([
      `secret-written-to-layer setup.sh:${at}`,
    ]);
  });

  it.each([
    'passwd -l root',
    "usermod -p '*' root",
    'echo "root:$PASSWORD" | chpasswd',
    'chpasswd < /run/secrets/users',
    '# echo root:not-real9x | chpasswd',
    'echo "to set a password, run: echo root:word | chpasswd"',
    'echo "machine a.example.com login b password not-real9x-99" > ~/.netrc; git fetch; rm ~/.netrc',
    'echo "machine a.example.com login b password not-real9x-99" > /dev/null',
    "mysql -e \"CREATE USER 'a'@'%' IDENTIFIED BY '$PASSWORD'\"",
  ])('is left alone in a copied script: %s', async (line) => {
    expect(await told({ Dockerfile: SCRIPT, 'setup.sh': `#!/bin/sh\n${line}\n` })).toEqual([]);
  });

  it('is left alone in a script that no build runs', async () => {
    const files = { Dockerfile: 'FROM debian:12\nCOPY setup.sh /setup.sh\n', 'setup.sh': 'passwd -d root\n' };
    expect(await told(files)).toEqual([]);
  });
});

describe('a password that a condition chooses', () => {
  const ASKED = '[ -n "$PW" ] || PW=not-real';
  const files = (script: string): Files => ({
    Dockerfile: 'FROM debian:12\nCOPY e.sh /e.sh\nENTRYPOINT ["/e.sh"]\nUSER 1000\n',
    'e.sh': `#!/bin/bash\nset -e\n${script}\nexec "$@"\n`,
  });
  const failures = async (script: string): Promise<readonly string[]> => failuresOf(files('true'), files(script));

  it.each([
    ['if [ -z "$PW" ]; then PW=not-real; fi'],
    ['if [ -f /run/p ]; then PW=$(cat /run/p); else PW=not-real; fi'],
    ['case "$E" in dev) PW=not-real;; *) PW=$(cat /run/secrets/p);; esac'],
    ['PW=not-real\n[ -f /run/p ] && PW=$(cat /run/p)'],
    ['PW=$(cat /run/secrets/p) || PW=not-real'],
    ['read -r PW < /run/p || PW=not-real'],
    [': "${PW:=not-real}"'],
    ['PW=${PW:-not-real}'],
    ['PW=$(cat /run/p || echo not-real)'],
    ['PW="$(cat "$(dirname /run/p)/p" 2>/dev/null || echo not-real)"'],
    ["PW=$(cat /run/p 2>/dev/null || printf '%s' 'not-real')"],
    ['PW=${PW:-$(cat /run/p 2>/dev/null || echo not-real)}'],
    ['PW=$([ -f /run/p ] && cat /run/p || { echo not-real; })'],
    ['PW=$(if [ -f /run/p ]; then cat /run/p; else echo not-real; fi)'],
    ['PW=`cat /run/p || echo not-real`'],
    ['D=not-real; PW=$(cat /run/p || echo "$D")'],
  ])('is known where one branch sets it: %s', async (choice) => {
    const use = 'echo "root:$PW" | chpasswd';
    expect(await failures(`${choice}\n${use}`)).toEqual(['password-set-in-image']);
    const made = choice.replaceAll('not-real', '$(openssl rand -hex 16)');
    expect(await failures(`${made}\n${use}`)).toEqual([]);
  });

  it.each([
    ['printf "root:%s\\n" "$PW" | chpasswd'],
    ['printf "%s:%s\\n" root "$PW" | sudo chpasswd'],
    ['chpasswd <<< "root:$PW"'],
    ['chpasswd <<E\nroot:$PW\nE'],
    ['echo "$USER_NAME:$PW" | chpasswd'],
    ['L="root:$PW"; echo "$L" | chpasswd'],
    ['echo "$PW" | passwd --stdin root'],
    ['yes "$PW" | passwd root'],
    ['usermod -p "$(openssl passwd -6 "$PW")" root'],
    ['usermod -p "$(echo "$PW" | openssl passwd -6 -stdin)" root'],
    ['useradd -p "$(mkpasswd -m sha-512 "$PW")" app'],
    ['mysql -e "ALTER USER root IDENTIFIED BY \'$PW\'"'],
    ['echo "ALTER USER root IDENTIFIED BY \'${PW}\'" | mysql'],
    ["mysql <<-E\n\tCREATE USER a IDENTIFIED BY '$PW';\nE"],
    ['psql -c "ALTER ROLE postgres PASSWORD \'$PW\'"'],
    ['htpasswd -bc /etc/nginx/p admin "$PW"'],
    ['htpasswd -nbC 10 admin "$PW" > /etc/nginx/p'],
    ['echo "$PW" | htpasswd -i /etc/nginx/p admin'],
  ])('is set by %s', async (use) => {
    expect(await failures(`${ASKED}\n${use}`)).toEqual(['password-set-in-image']);
    expect(await failures(`PW=not-real\n${use}`)).toEqual(['password-set-in-image']);
    expect(await failures(use)).toEqual([]);
    expect(await failures(`[ -n "$PW" ] || exit 1\n${use}`)).toEqual([]);
    expect(await failures(`[ -n "$PW" ] || PW=$(cat /run/p)\n${use}`)).toEqual([]);
    expect(await failures(`if [ -z "$USER_NAME" ]; then USER_NAME=app; fi\n${use}`)).toEqual([]);
  });

  it.each([
    [`${ASKED}\necho "$PW" | sha256sum`],
    [`${ASKED}\nopenssl passwd -6 "$PW"`],
    [`${ASKED}\nhtpasswd -nb admin "$PW"`],
    ['help="GRANT ALL ON *.* TO a IDENTIFIED BY \'not-real\'"; echo -e "$help"'],
    ["usage() { cat <<E\nCREATE USER a IDENTIFIED BY 'not-real'\nE\n}\nusage >&2"],
    ['[ -n "$H" ] || H="*"\nusermod -p "$H" app'],
    ['[ -n "$F" ] || F=/run/secrets/p\necho "root:$(cat "$F")" | chpasswd'],
    ['[ -n "$F" ] || F=/run/secrets/p\nchpasswd < "$F"'],
    ['PW=not-real\nPW=$(cat /run/p)\necho "root:$PW" | chpasswd'],
  ])('is not set by %s', async (script) => {
    expect(await failures(script)).toEqual([]);
  });

  it('counts once in RUN, where another rule reports what a file of the image has', async () => {
    const image = (run: string): Files => ({ Dockerfile: `FROM debian:12\nRUN ${run}\nUSER 1000\n` });
    const failing = (run: string) => failuresOf(image('true'), image(run));
    expect(await failing('htpasswd -bc /etc/p app admin')).toEqual(['password-set-in-image']);
    expect(await failing('htpasswd -bc /etc/p app blue-Kettle-71')).toEqual(['secret-written-to-layer']);
    expect(await failing(`${ASKED}; echo "root:$PW" | chpasswd`)).toEqual(['password-set-in-image']);
  });
});

describe('a password that a file gives to a program', () => {
  const files = (lines: string, more: Files = {}): Files => ({
    Dockerfile: `FROM debian:12\n${lines}\nUSER 1000\n`,
    ...more,
  });
  const failures = async (lines: string, more: Files = {}): Promise<readonly string[]> =>
    failuresOf(files('RUN true'), files(lines, more));

  const USERS = { users: 'root:not-real\napp:other\n' };
  const NEW_USERS = { users: 'app:not-real:1001:1001::/home/app:/bin/sh\n' };

  it.each<readonly [lines: string, more: Files]>([
    ['COPY users /users\nRUN chpasswd < /users', USERS],
    ['COPY users /users\nRUN cat /users | chpasswd', USERS],
    ['COPY users /users\nRUN head -n 1 /users | chpasswd', USERS],
    ['COPY users /users\nSHELL ["/bin/bash", "-c"]\nRUN chpasswd < <(cat /users)', USERS],
    ['RUN --mount=type=bind,source=users,target=/users chpasswd < /users', USERS],
    ['RUN --mount=type=bind,target=/ctx sudo chpasswd < /ctx/users', USERS],
    ['WORKDIR /app\nCOPY conf ./conf\nRUN chpasswd < conf/users', { 'conf/users': USERS.users }],
    ['COPY <<E /users\nroot:not-real\nE\nRUN chpasswd < /users', {}],
    ['RUN echo root:not-real > /users && chpasswd < /users && rm /users', {}],
    ["RUN printf 'root:not-real\\n' > /users; cat /users | chpasswd", {}],
    ['COPY s.sh users /\nRUN /s.sh', { ...USERS, 's.sh': '#!/bin/sh\nchpasswd < /users\n' }],
    ['COPY users /users\nRUN newusers /users', NEW_USERS],
    ['COPY users /users\nRUN newusers < /users', NEW_USERS],
    ["RUN echo 'app:not-real:1001:1001::/home/app:/bin/sh' | newusers", {}],
    ['RUN newusers <<E\napp:not-real:1001:1001::/home/app:/bin/sh\nE', {}],
    ['COPY pw /pw\nRUN passwd --stdin root < /pw', { pw: 'not-real\n' }],
  ])('is new: %s', async (lines, more) =>
    expect([...new Set(await failures(lines, more))].filter((id) => id !== 'sudo-used')).toEqual([
      'password-set-in-image',
    ]),
  );

  it.each<readonly [lines: string, more: Files]>([
    ['RUN --mount=type=secret,id=users chpasswd < /run/secrets/users', {}],
    ['RUN --mount=type=secret,id=users cat /run/secrets/users | chpasswd', {}],
    ['COPY users /users\nRUN wc -l < /users', USERS],
    ['COPY users /users\nRUN chpasswd -e < /users', { users: 'root:*\napp:!\n' }],
    ['COPY users /users\nRUN chpasswd < /users', { users: '# users\n' }],
    ['ARG P\nRUN echo "root:$P" > /users && chpasswd < /users', {}],
    ['COPY users /users\nRUN newusers /users', { users: 'app::1001:1001::/home/app:/bin/sh\n' }],
    ['ARG P\nRUN echo "app:$P:1001:1001::/home/app:/bin/sh" | newusers', {}],
  ])('is not otherwise: %s', async (lines, more) => expect(await failures(lines, more)).toEqual([]));

  it('is new where only the file changes', async () => {
    const lines = 'COPY users /users\nRUN chpasswd < /users';
    const before = files(lines, { users: '# nobody\n' });
    expect(await failuresOf(before, { users: 'root:not-real\n' })).toEqual(['password-set-in-image']);
    expect(await failuresOf(before, { users: '# no one\n' })).toEqual([]);
  });

  it.each([
    ["printf '%s\\n' not-real not-real | adduser app"],
    ["printf 'not-real\\nnot-real\\n' | adduser app"],
    ["echo -e 'not-real\\nnot-real' | adduser -h /home/app app"],
    ['(echo not-real; echo not-real) | adduser app'],
    ['yes not-real | adduser app'],
    ['yes not-real | head -n 2 | passwd root'],
    ["printf 'not-real\\nnot-real\\n' | smbpasswd -a -s root"],
  ])('is also typed: %s', async (run) =>
    expect([...new Set(await failures(`RUN ${run}`))]).toEqual(['password-set-in-image']),
  );

  it.each([
    ["printf '\\n\\n\\n' | adduser app"],
    ["echo -e '\\n\\n\\n\\n\\ny\\n' | adduser --disabled-password app"],
    ['yes "" | adduser app'],
    ['yes | adduser app'],
    ['echo y | adduser app'],
    ['echo Name | adduser -D app'],
    ['ARG P; yes "$P" | adduser app'],
    ['echo root | smbpasswd -x'],
  ])('is not typed: %s', async (run) => expect(await failures(`RUN ${run}`)).toEqual([]));
});

describe('a password of a database that is set at its first start', () => {
  const BASE = 'FROM postgres:18\nUSER postgres\n';
  const failuresWith = async (copy: string, files: Files): Promise<readonly string[]> =>
    failuresOf({ Dockerfile: BASE }, { Dockerfile: `${BASE}${copy}\n`, ...files });
  const PLACE = '/docker-entrypoint-initdb.d/';
  const weak = "CREATE USER app WITH PASSWORD 'changeme';\n";

  it.each<readonly [name: string, copy: string, files: Files]>([
    ['a copied file', `COPY a.sql ${PLACE}`, { 'a.sql': weak }],
    ['a statement of two lines', `COPY a.sql ${PLACE}`, { 'a.sql': "CREATE USER app\n  WITH PASSWORD 'changeme';\n" }],
    ['a copied folder', `COPY init/ ${PLACE}`, { 'init/a.sql': weak }],
    ['a file of MySQL', `COPY a.sql ${PLACE}`, { 'a.sql': "CREATE USER 'a'@'%' IDENTIFIED BY 'a1b2c3';\n" }],
    ['a script', `COPY a.sh ${PLACE}`, { 'a.sh': `#!/bin/bash\npsql <<-EOSQL\n${weak}EOSQL\n` }],
    ['a script with an option', `COPY a.sh ${PLACE}`, { 'a.sh': `#!/bin/bash\npsql -c "${weak.trim()}"\n` }],
    ['a here-document', `COPY <<E ${PLACE}a.sql\n${weak}E`, {}],
  ])('is new: %s', async (_name, copy, files) =>
    expect(await failuresWith(copy, files)).toEqual(['password-set-in-image']),
  );

  it.each<readonly [name: string, copy: string, files: Files]>([
    ['a variable of psql', `COPY a.sql ${PLACE}`, { 'a.sql': "CREATE USER app WITH PASSWORD :'password';\n" }],
    [
      'a variable',
      `COPY a.sh ${PLACE}`,
      { 'a.sh': '#!/bin/bash\npsql -c "CREATE USER app WITH PASSWORD \'$APP_PASSWORD\';"\n' },
    ],
    ['a table', `COPY a.sql ${PLACE}`, { 'a.sql': 'CREATE TABLE users (id int, password text);\n' }],
    ['another place', 'COPY a.sql /srv/docs/', { 'a.sql': weak }],
    ['a help text', `COPY a.sh ${PLACE}`, { 'a.sh': `#!/bin/bash\necho "${weak.trim()}"\n` }],
  ])('is not otherwise: %s', async (_name, copy, files) => expect(await failuresWith(copy, files)).toEqual([]));
});
