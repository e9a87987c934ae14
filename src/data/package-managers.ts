/**
 * How a package manager installs named packages. To add one, add a line; a test runs its example and counterexample.
 */
export interface PackageManager {
  /** The names as in `toolOf`. */
  readonly programs: readonly string[];
  /** Whether it installs packages of the distribution or of a language. */
  readonly packages: 'system' | 'language';
  /** The words of the command, such as `global add`; empty when the packages follow the program. */
  readonly installs: readonly string[];
  /** It installs only with one of these options, as in `pacman -S`. */
  readonly needs?: readonly string[];
  /** Letters of options that take a value; undefined when one dash begins a whole word, as in `-ldflags`. */
  readonly letters: string | undefined;
  /** Other options that take a value, with their dashes. */
  readonly names: readonly string[];
  /** Matches a package from the index, not a file, a folder, an address or something to remove. */
  readonly named: RegExp;
  /** A name with an exact version. */
  readonly pin: RegExp;
  /** Options that pin everything: `--version 1.2` if the value is a version, `--no-index` with or without a value. */
  readonly pinOptions?: Readonly<Record<string, RegExp>>;
  /** The version is the word after the name, as in `composer require acme/a 1.2`. */
  readonly hasVersionBehind?: true;
  /** Only the first word is a package; the others are arguments of the program that it runs. */
  readonly takesOne?: true;
  /** Commands that only fetch the package index. */
  readonly updates?: readonly string[];
  /** Commands that need the index, or delete it. */
  readonly uses?: readonly string[];
  /** Matches the folder of that index. */
  readonly index?: RegExp;
  /** Options that name other repositories, keys or settings. */
  readonly sources?: readonly string[];
  /** An example of a pinned package, for messages. */
  readonly pinned: string;
  /** A command with one package without a version. */
  readonly example: string;
  /** The same with a version. */
  readonly counterexample: string;
}

const ANY = /^/;
const EXACT = /^=?\s*v?\d[\w.+-]*$/;
const COMMIT = '[0-9a-f]{7,40}';

const FILE = '[./~]|file:|https?:|ftp:';
const SYSTEM_NAME = new RegExp(`^(?!${FILE})(?!.*\\.(?:deb|rpm|apk|zst|xz)$)\\w.*(?<!-)$`, 'i');

const PIP_NAMES =
  words(`--index-url --extra-index-url --find-links --constraint --requirement --target --prefix --root --platform --python
  --python-version --implementation --abi --trusted-host --cache-dir --timeout --retries --proxy --cert --client-cert --no-binary --only-binary
  --global-option --install-option --config-settings --progress-bar --log --upgrade-strategy --src --build --exists-action --report
  --use-feature --build-option --root-user-action --keyring-provider --index --default-index --index-strategy --with --from --spec --pip-args
  --suffix --python-preference --python-platform --resolution --prerelease --fork-strategy --exclude-newer --refresh-package
  --reinstall-package --upgrade-package --config-setting --config-file --color --allow-insecure-host --override --build-constraint --overrides --torch-backend --link-mode --directory --project --resume-retries --uploaded-prior-to`);
/** `-e` is left out, so that its value counts as a package. */
const PIP_LETTERS = 'icrtfCb';
const PIP_NAMED = /^(?:(?!.*\.(?:whl|zip|gz|tgz|txt)$)\w[\w.-]* ?(?:\[[^\]]*\])? ?(?:[<>=!~;@].*)?|git\+.*)$/s;
const PIP_PIN = new RegExp(
  [
    // flask==3.1.2, flask[async]===3.1.2; python_version > "3"
    String.raw`^[\w.-]+ ?(?:\[[^\]]*\])? ?={2,3}[^*;]*(?:;|$)`,
    // ruff@0.14.6, flask @ https://registry.example.com/flask.whl
    String.raw`^[\w.-]+ ?(?:\[[^\]]*\])? ?@ ?(?:v?\d|https?:|file:)`,
    // git+https://git.example.com/a.git@v1.4 and a commit there
    String.raw`@(?:${COMMIT}|(?:[\w-]*\/)*[A-Za-z_-]*\d[\w.-]*)(?:#|$)`,
  ].join('|'),
);
const PIP_OPTIONS = {
  '-c': ANY,
  '--constraint': ANY,
  '--constraints': ANY,
  '--require-hashes': ANY,
  '--no-index': ANY,
  '--help': ANY,
};

const NODE_NAMES =
  words(`--registry --prefix --workspace --omit --include --only --loglevel --cache --cache-folder --cwd --dir --network-timeout
  --network-concurrency --mutex --filter --store-dir --reporter --modules-folder --fetch-retries --fetch-timeout --maxsockets --userconfig
  --location --global-dir --global-folder --global-bin-dir --install-directory --backend --cpu --os --libc --arch --platform --tag`);
const NODE_NAMED = new RegExp(`^(?!${FILE}|link:|workspace:|portal:)(?!.*\\.tgz$)[\\w@].*$`, 'i');
const NODE_PIN = new RegExp(
  `[^/]@[=v]?\\d+\\.\\d+\\.\\d+|#(?:${COMMIT}|v?\\d+\\.\\d+)|^[\\w-]+@(?:file|https?|link|workspace):`,
);

export const PACKAGE_MANAGERS: readonly PackageManager[] = [
  {
    programs: ['apt', 'apt-get', 'aptitude'],
    packages: 'system',
    installs: ['install'],
    letters: 'oct',
    names: words(
      '--option --config-file --target-release --default-release --solver --host-architecture --build-profiles',
    ),
    named: SYSTEM_NAME,
    pin: /=|\/[^/]*snapshot/,
    pinOptions: { '--snapshot': ANY, '-S': ANY },
    updates: ['update'],
    uses: words(
      'install reinstall upgrade dist-upgrade full-upgrade safe-upgrade build-dep source download satisfy dist-clean distclean show list search policy depends',
    ),
    index: /\/var\/lib\/apt|\/var\/lib(?:\/\*)?$/,
    sources: ['-c', '--config-file'],
    pinned: 'curl=7.88.1-10+deb12u14',
    example: 'apt-get install -y -t stable --no-install-recommends g++',
    counterexample: 'apt-get install -y -t stable --no-install-recommends g++=4:12.2.0-3 ./acme.deb unwanted-',
  },
  {
    programs: ['apk'],
    packages: 'system',
    installs: ['add'],
    letters: 'Xtp',
    names: words(
      '--repository --virtual --root --repositories-file --keys-dir --cache-dir --cache-max-age --arch --wait --progress-fd --timeout',
    ),
    named: new RegExp(`^(?!${FILE}|!)(?!.*\\.apk$)\\w.*$`),
    pin: /[=~]/,
    updates: ['update'],
    uses: words('add upgrade fix fetch search info policy list dot version'),
    index: /\/var\/cache\/(?:apk|\*)|\/etc\/apk/,
    sources: ['-X', '--repository', '--repositories-file', '--keys-dir'],
    pinned: 'curl=8.14.1-r2',
    example: 'apk add --no-cache -t .build -X https://mirror.example.org/main curl',
    counterexample: 'apk add --no-cache --virtual .build curl=8.14.1-r2 git~2.49 jq~=1.8 ./acme.apk',
  },
  {
    programs: ['yum', 'dnf', 'dnf5', 'microdnf', 'tdnf'],
    packages: 'system',
    installs: ['install', 'in', 'localinstall'],
    letters: 'cxdeR',
    names: words(
      '--setopt --enablerepo --disablerepo --repo --repoid --releasever --installroot --exclude --config --forcearch --advisory --comment',
    ),
    named: SYSTEM_NAME,
    pin: /-\d/,
    updates: ['makecache', 'check-update'],
    uses: words(
      'install in reinstall update upgrade upgrade-minimal update-minimal groupinstall group localinstall builddep build-dep download distro-sync swap clean module list search info repoquery',
    ),
    index: /\/var\/cache\/(?:yum|dnf|libdnf5|\*)/,
    sources: ['-c', '--config', '--repofrompath'],
    pinned: 'curl-7.76.1-31.el9',
    example: 'dnf install -y --setopt install_weak_deps=False --nodocs curl',
    counterexample: 'dnf install -y --nodocs curl-7.76.1-31.el9 https://rpm.example.com/a.rpm',
  },
  {
    programs: ['zypper'],
    packages: 'system',
    installs: ['install', 'in'],
    letters: 'DRtrpCc',
    names: words(
      '--repo --from --type --root --installroot --reposd-dir --cache-dir --config --plus-repo --name --gpg-auto-import-keys-from',
    ),
    named: SYSTEM_NAME,
    pin: /=|-\d/,
    updates: ['refresh', 'ref'],
    uses: words(
      'install in update up patch dup dist-upgrade source-install si install-new-recommends clean search se info if verify',
    ),
    index: /\/var\/cache\/(?:zypp|\*)/,
    sources: ['-p', '--plus-repo', '--reposd-dir', '--config'],
    pinned: 'curl=8.14.1',
    example: 'zypper --non-interactive install --no-recommends curl',
    counterexample: 'zypper --non-interactive install --no-recommends curl=8.14.1',
  },
  {
    programs: ['pacman'],
    packages: 'system',
    installs: [''],
    needs: ['-S', '--sync'],
    letters: 'br',
    names: words(
      '--dbpath --root --cachedir --config --arch --ignore --ignoregroup --overwrite --assume-installed --color',
    ),
    named: SYSTEM_NAME,
    pin: /=/,
    pinOptions: { '-c': ANY, '-s': ANY, '-i': ANY, '-g': ANY, '-l': ANY, '-p': ANY, '--clean': ANY, '--search': ANY },
    sources: ['--config'],
    pinned: 'the Arch Linux Archive of one day',
    example: 'pacman -Syu --noconfirm git',
    counterexample: 'pacman -Scc --noconfirm git',
  },
  {
    programs: ['pip'],
    packages: 'language',
    installs: ['install'],
    letters: PIP_LETTERS,
    names: PIP_NAMES,
    named: PIP_NAMED,
    pin: PIP_PIN,
    pinOptions: PIP_OPTIONS,
    pinned: 'flask==3.1.2',
    example: 'python3 -m pip install --index-url https://registry.example.com/simple -r base.txt . "flask[async]>=3"',
    counterexample:
      'python3 -m pip install --index-url https://registry.example.com/simple -r base.txt . "flask[async]==3.1.2"',
  },
  {
    programs: ['uv'],
    packages: 'language',
    installs: ['pip install', 'tool install'],
    letters: PIP_LETTERS.replace('t', '').concat('p'),
    names: PIP_NAMES,
    named: PIP_NAMED,
    pin: PIP_PIN,
    pinOptions: PIP_OPTIONS,
    pinned: 'ruff==0.14.6',
    example: 'uv tool install ruff',
    counterexample: 'uv tool install ruff@0.14.6',
  },
  {
    programs: ['pipx'],
    packages: 'language',
    installs: ['install', 'inject'],
    letters: 'i',
    names: PIP_NAMES,
    named: PIP_NAMED,
    pin: PIP_PIN,
    pinned: 'poetry==2.2.1',
    example: 'pipx install --python 3.13 poetry',
    counterexample: 'pipx install --python 3.13 poetry==2.2.1',
  },
  {
    programs: ['conda', 'mamba', 'micromamba'],
    packages: 'language',
    installs: ['install'],
    letters: 'cnpf',
    names: words('--channel --name --prefix --file --solver --repodata-fn --subdir --root-prefix --rc-file'),
    named: new RegExp(`^(?!${FILE})(?!.*\\.(?:conda|bz2)$)[\\w].*$`),
    // a single `=` accepts any 1.2.*, but counts as a version
    pin: /(?<![<>!~])=\s*\d/,
    pinned: 'numpy=2.3.5',
    example: 'conda install -y -c conda-forge numpy',
    counterexample: 'conda install -y -c conda-forge numpy=2.3.5',
  },
  {
    programs: ['npm'],
    packages: 'language',
    installs: ['install', 'i', 'add'],
    letters: 'wC',
    names: NODE_NAMES,
    named: NODE_NAMED,
    pin: NODE_PIN,
    pinned: 'typescript@5.9.3',
    example: 'npm install --registry https://registry.example.com -g @acme/cli@latest',
    counterexample: 'npm install --registry https://registry.example.com -g @acme/cli@1.4.0 ./local.tgz',
  },
  {
    programs: ['yarn'],
    packages: 'language',
    installs: ['add', 'global add'],
    letters: '',
    names: NODE_NAMES,
    named: NODE_NAMED,
    pin: NODE_PIN,
    pinned: 'typescript@5.9.3',
    example: 'yarn global add serve@^14',
    counterexample: 'yarn global add serve@14.2.5',
  },
  {
    programs: ['pnpm'],
    packages: 'language',
    installs: ['add', 'install', 'i'],
    letters: 'CF',
    names: NODE_NAMES,
    named: NODE_NAMED,
    pin: NODE_PIN,
    pinned: 'typescript@5.9.3',
    example: 'pnpm add -g turbo',
    counterexample: 'pnpm add -g turbo@2.6.1',
  },
  {
    programs: ['bun'],
    packages: 'language',
    installs: ['add', 'install', 'i'],
    letters: 'c',
    names: NODE_NAMES,
    named: NODE_NAMED,
    pin: NODE_PIN,
    pinned: 'typescript@5.9.3',
    example: 'bun add -g vite',
    counterexample: 'bun add -g vite@7.2.4',
  },
  {
    // without a version, it may run one that the project has installed
    programs: ['npx', 'bunx'],
    packages: 'language',
    installs: [''],
    letters: 'pc',
    names: words('--package --call --registry --cache --userconfig'),
    named: /^@?[^@]+@[^@]+$/,
    pin: NODE_PIN,
    takesOne: true,
    pinned: 'prisma@6.19.0',
    example: 'npx --yes prisma@latest generate',
    counterexample: 'npx --yes prisma@6.19.0 generate a@latest',
  },
  {
    programs: ['corepack'],
    packages: 'language',
    installs: ['prepare', 'use', 'install'],
    letters: '',
    names: ['--install-directory', '--output'],
    named: /^(?:npm|yarn|pnpm)@./,
    pin: NODE_PIN,
    pinned: 'pnpm@10.23.0',
    example: 'corepack prepare pnpm@latest --activate',
    counterexample: 'corepack prepare pnpm@10.23.0 --activate',
  },
  {
    programs: ['gem'],
    packages: 'language',
    installs: ['install', 'i'],
    letters: 'vsipPnEgw',
    names: words(
      '--version --source --install-dir --bindir --platform --http-proxy --trust-policy --file --document --build-root --without',
    ),
    named: new RegExp(`^(?!${FILE})(?!.*\\.gem$)\\w.*$`),
    pin: /:v?\d/,
    pinOptions: { '-v': EXACT, '--version': EXACT, '-g': ANY, '--file': ANY, '--local': ANY, '-l': ANY },
    pinned: 'bundler:2.7.2',
    example: 'gem install --no-document bundler -v "~> 2"',
    counterexample: 'gem install --no-document bundler -v 2.7.2',
  },
  {
    programs: ['go'],
    packages: 'language',
    installs: ['install', 'get', 'run'],
    letters: undefined,
    names: words(
      '-ldflags -tags -mod -modfile -o -p -gcflags -asmflags -gccgoflags -installsuffix -pkgdir -toolexec -exec -buildmode -C -overlay',
    ),
    // without `@`, `go.mod` decides
    named: /^[\w.-][\w-]*\.[\w.-]+\/[^@]*@./,
    pin: new RegExp(`@(?:v\\d+\\.\\d+\\.\\d+|${COMMIT}$)`),
    takesOne: true,
    pinned: '@v1.2.3',
    example: 'go install -ldflags "-s -w" example.com/acme/tool/cmd/tool@latest',
    counterexample: 'go install -ldflags "-s -w" example.com/acme/tool/cmd/tool@v1.4.0',
  },
  {
    // the value of `--with` counts as a word, https://github.com/caddyserver/xcaddy#custom-builds
    programs: ['xcaddy'],
    packages: 'language',
    installs: ['build'],
    letters: undefined,
    names: words('--output --embed --replace'),
    named: /^[\w-]+(?:\.[\w-]+)+\/[^=]+$/,
    pin: new RegExp(`@(?:v\\d+\\.\\d+\\.\\d+|${COMMIT}$)`),
    pinned: '@v1.2.3',
    example: 'xcaddy build v2.10.2 --with example.com/acme/plugin',
    counterexample: 'xcaddy build v2.10.2 --with example.com/acme/plugin@v1.4.0 --with example.com/acme/own=./own',
  },
  {
    programs: ['cargo'],
    packages: 'language',
    installs: ['install', 'binstall'],
    letters: 'jFpZ',
    // `--git` is left out, so that its value counts as a package
    names: words(
      '--version --vers --branch --tag --rev --path --root --registry --index --target --target-dir --features --profile --jobs --bin --example --config --color',
    ),
    named: /^(?:[\w-]+(?:@.*)?|(?:https?|ssh|git):\/\/.*)$/,
    pin: /^[\w-]+@=?\d+\.\d+/,
    pinOptions: { '--version': EXACT, '--vers': EXACT, '--rev': ANY, '--tag': ANY, '--path': ANY },
    pinned: 'ripgrep@15.1.0',
    example: 'cargo install --locked --root /usr/local ripgrep',
    counterexample: 'cargo install --locked --root /usr/local ripgrep --version 15.1.0',
  },
  {
    programs: ['composer'],
    packages: 'language',
    installs: ['require', 'global require'],
    letters: 'd',
    names: words('--working-dir --prefer-install --ignore-platform-req --apcu-autoloader-prefix'),
    named: /^[\w.-]+\/[\w.-]+/,
    pin: /(?:^|[*^~<>|])(?=[^*^~<>|]*$)[^*^~<>|]*[:=\s]v?\d|#/,
    hasVersionBehind: true,
    pinned: 'acme/lib:1.4.0',
    example: 'composer global require --no-interaction acme/lib:^1.4',
    counterexample: 'composer global require --no-interaction acme/lib 1.4.0',
  },
  {
    programs: ['dotnet'],
    packages: 'language',
    installs: ['tool install'],
    letters: '',
    names: words(
      '--version --add-source --source --configfile --tool-path --framework --verbosity --tool-manifest --arch',
    ),
    named: /^\w/,
    pin: /@\d/,
    pinOptions: { '--version': /^\d[^*]*$/ },
    pinned: '--version 9.0.11',
    example: 'dotnet tool install --tool-path /tools dotnet-ef',
    counterexample: 'dotnet tool install --tool-path /tools dotnet-ef --version 9.0.11',
  },
  {
    programs: ['luarocks'],
    packages: 'language',
    installs: ['install'],
    letters: '',
    names: words('--tree --server --only-server --lua-version --lua-dir --deps-mode'),
    named: /^(?!.*\.(?:rockspec|rock)$)[a-z][\w.-]*/i,
    pin: /\s\d/,
    hasVersionBehind: true,
    takesOne: true,
    pinned: 'lpeg 1.1.0-2',
    example: 'luarocks install lpeg OPENSSL_DIR=/usr',
    counterexample: 'luarocks install lpeg 1.1.0-2',
  },
  {
    programs: ['cpan', 'cpanm'],
    packages: 'language',
    installs: ['', 'install'],
    letters: 'lLMj',
    names: words('--local-lib --local-lib-contained --mirror --save-dists --cpanfile --from'),
    named: /^(?![./~]|https?:|git)(?!.*\.(?:tar\.gz|tgz|zip)$)[A-Z][\w:]*(?:[@~].*)?$/,
    pin: /@v?\d/,
    pinOptions: { '--installdeps': ANY },
    pinned: 'Plack@1.0051',
    example: 'cpanm --notest Plack',
    counterexample: 'cpanm --notest Plack@1.0051',
  },
  {
    programs: ['pecl'],
    packages: 'language',
    installs: ['install'],
    letters: 'dD',
    names: words('--configureoptions --installroot'),
    named: new RegExp(`^(?!${FILE})(?!.*\\.tgz$)\\w[\\w.-]*$`),
    pin: /-\d/,
    pinned: 'redis-6.3.0',
    example: 'pecl install redis',
    counterexample: 'pecl install redis-6.3.0',
  },
];

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
