import type { FileLine } from '../../../analysis/commands/file-lines.ts';
import { fileVariables } from '../../../analysis/commands/file-variables.ts';
import { readOptions } from '../../../analysis/commands/options.ts';
import { commandsOf, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type Tool, toolOf } from '../../../analysis/commands/tool.ts';
import { repositoryRunBy, webCodeRunBy } from '../../../analysis/downloads/code-runs.ts';
import { downloadsIn } from '../../../analysis/downloads/downloads.ts';
import { fetcherOf, readFetchArguments } from '../../../analysis/downloads/fetch.ts';
import { LANGUAGES } from '../../../analysis/downloads/inline-code.ts';
import { packageCallOf } from '../../../analysis/packages/package-commands.ts';
import { windowsDownloadsIn } from '../../../analysis/windows/windows-downloads.ts';
import { instructionsOf, isReachable, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { known, type Text } from '../../../model/located.ts';
import type { Command, ShellWord } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { isThisMachine, printableAddress } from '../../../model/web-address.ts';
import { remember } from '../../../support/caches/remember.ts';
import { defineRule } from '../../define-rule.ts';
import { cleartextSettings } from './cleartext-settings.ts';

export default defineRule({
  id: 'cleartext-fetch',
  on: 'stage',
  danger: { attacker: 'server', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [319],
  peers: { sonar: ['docker:S5332'] },
  docs: {
    title: 'Fetch over https',
    why: 'Over http, ftp and git:// everyone between the build and the server can read the download and replace it. The build then installs and runs the replacement.',
    how: 'Use `https://`; nearly all servers support it. Where one really does not, verify a checksum that is written in the Dockerfile, or a signature.',
    limits:
      'The rule leaves alone downloads whose checksum or signature is verified in the same stage, the machine itself, proxies, and sources of apt and apk, whose lists are signed. Addresses that come entirely from a variable count only if their value is known. Files of package managers count that the Dockerfile writes or copies from the repository, such as `requirements.txt`, `.npmrc`, `pyproject.toml`, `composer.json`, `Gemfile`, `nuget.config` and the settings of Maven and Cargo, but not those in folders of dependencies, tests and examples.',
    fixTrap: {
      breaks:
        'The download fails if the server offers no https, or has a certificate that nothing in the image trusts.',
      check: 'Build the image with `--no-cache`, so that it downloads again.',
    },
    references: [
      'https://cwe.mitre.org/data/definitions/319.html',
      'https://docs.docker.com/reference/dockerfile/#add---checksum',
      'https://www.rfc-editor.org/rfc/rfc9325',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN curl -fsSLO «http://downloads.example.com/tool.tgz»
        RUN git clone «git://git.example.com/acme/app.git» /src
        ADD «http://downloads.example.com/data.json» /srv/
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN curl -fsSLO https://downloads.example.com/tool.tgz
        RUN git clone https://git.example.com/acme/app.git /src
        ADD https://downloads.example.com/data.json /srv/
      `,
    },
    {
      file: 'Dockerfile',
      files: {
        bad: { '.dockerignore': '', 'requirements.txt': '«--index-url http://pypi.example.com/simple»\nacme==1.0\n' },
        good: { '.dockerignore': '', 'requirements.txt': '--index-url https://pypi.example.com/simple\nacme==1.0\n' },
      },
      bad: `
        FROM python:3.13
        COPY requirements.txt /app/
        RUN pip install --no-cache-dir -r /app/requirements.txt
      `,
      isFixed: true,
      good: `
        FROM python:3.13
        COPY requirements.txt /app/
        RUN pip install --no-cache-dir -r /app/requirements.txt
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM python:3.13
        RUN pip install --index-url «http://pypi.example.com/simple» acme
        COPY <<EOF /etc/yum.repos.d/acme.repo
        [acme]
        «baseurl=http://rpm.example.com/»
        EOF
      `,
      isFixed: true,
      good: `
        FROM python:3.13
        RUN pip install --index-url https://pypi.example.com/simple acme
        COPY <<EOF /etc/yum.repos.d/acme.repo
        [acme]
        baseurl=https://rpm.example.com/
        EOF
      `,
    },
  ],

  check(stage) {
    return isReachable(stage)
      ? [...added(stage), ...fetched(stage), ...fetchedByWindows(stage), ...configured(stage), ...inVariables(stage)]
      : [];
  },
});

function fetched(stage: Stage): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    if (!mayFetch(command)) continue;
    const tool = toolOf(command);
    const addresses = tool === undefined ? [] : [...addressesOf(tool), ...packagesFrom(command, tool)];
    for (const address of addresses) {
      if (isCleartext(address.pieces) && !verifiedAddresses(stage).has(placeOf(address.span)))
        problems.push(problem(stage, instruction, address.pieces, address.span));
    }
  }
  return problems;
}

function fetchedByWindows(stage: Stage): readonly Problem[] {
  const downloads = windowsDownloadsIn(stage).filter(
    ({ address, isVerified }) => !isVerified && address !== undefined && isCleartext(address),
  );
  return downloads.map(({ address = '', at, instruction }) => problem(stage, instruction, address, at));
}

function isCleartext(address: string): boolean {
  const [, host = ''] =
    /^["']?(?:(?:git|sparse|registry|hg|svn)\+)?(?:http|ftp|git):\/\/(?:[^/?#@\s]*@)?(\[[0-9a-f:.]{2,50}\]|[^/:?#\s]{1,300})/i.exec(
      address,
    ) ?? [];
  return (
    host !== '' &&
    !isThisMachine(host) &&
    host !== '0.0.0.0' &&
    host !== '169.254.169.254' &&
    !host.startsWith('metadata.')
  );
}

function added(stage: Stage): readonly Problem[] {
  const problems: Problem[] = [];
  for (const add of instructionsOf(stage, 'ADD')) {
    if (add.isTriggered || add.flags.some(({ name }) => name === 'checksum')) continue;
    for (const { value, pieces, span } of add.sources) {
      const address = typeof value === 'string' ? value : (pieces ?? '');
      if (isCleartext(address)) problems.push(problem(stage, add, address, span));
    }
  }
  return problems;
}

/** `ENV PIP_INDEX_URL=http://…`, also in `/etc/environment` and the like: the packages of every later install come from there. */
function* inVariables(stage: Stage): Generator<Problem> {
  for (const env of instructionsOf(stage, 'ENV')) {
    for (const { name, value } of env.isTriggered ? [] : env.pairs) {
      const address = sourceIn(name.value, known(value));
      if (address !== undefined) yield problem(stage, env, address, (value as Text).span);
    }
  }
  for (const { name, value, line } of fileVariables(stage)) {
    const address = sourceIn(name, value);
    if (address !== undefined) yield problem(stage, line.instruction, address, line.span);
  }
}

/** The first unencrypted address in such a variable. */
function sourceIn(name: string, value: string | undefined): string | undefined {
  return SOURCE_VARIABLES.test(name) ? value?.split(/[\s,|]+/).find(isCleartext) : undefined;
}

/** Variables that name the registry or the mirror of a package manager, which checks no signature of what it gets there. */
const SOURCE_VARIABLES =
  /^(?:PIP_(?:INDEX_URL|EXTRA_INDEX_URL|FIND_LINKS)|UV_(?:INDEX|INDEX_URL|DEFAULT_INDEX|EXTRA_INDEX_URL|FIND_LINKS)|npm_config_registry|YARN_(?:REGISTRY|NPM_REGISTRY_SERVER)|PDM_PYPI_URL|POETRY_REPOSITORIES_\w{1,60}_URL|CONDA_CHANNEL_ALIAS|RUSTUP_(?:DIST_SERVER|UPDATE_ROOT)|CARGO_REGISTRIES_\w{1,60}_INDEX|GOPROXY|(?:NVM_)?NODEJS_ORG_MIRROR|ELECTRON_MIRROR|SASS_BINARY_SITE|(?:PUPPETEER|PLAYWRIGHT)_DOWNLOAD_(?:HOST|BASE_URL))$/i;

/** The positions of the addresses of verified downloads. */
const verifiedAddresses = remember((stage: Stage): ReadonlySet<string> => {
  const verified = downloadsIn(stage).filter(({ isVerified }) => isVerified);
  return new Set(verified.flatMap(({ address }) => (address === undefined ? [] : [placeOf(address.span)])));
});

function placeOf({ file, start }: Span): string {
  return `${start} ${file.path}`;
}

/** Whether one of its words may contain an unencrypted address. */
function mayFetch({ arguments: words }: Command): boolean {
  return words.some(({ pieces }) => pieces.includes('://') && /(?:http|ftp|git):/i.test(pieces));
}

/** Options of package managers that name the source of packages. */
const SOURCE_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['pip', ['-i', '--index-url', '--extra-index-url', '-f', '--find-links']],
  ['npm', ['--registry']],
  ['yarn', ['--registry']],
  ['pnpm', ['--registry']],
  ['gem', ['-s', '--source', '--clear-sources']],
]);

function addressesOf(tool: Tool): readonly ShellWord[] {
  const fetcher = fetcherOf(tool);
  if (fetcher !== undefined) return readFetchArguments(tool, fetcher).addresses;
  if (tool.name === 'git') return gitAddresses(tool);

  if (SETTINGS.has(tool.name)) return [...optionAddresses(tool), ...registrySetting(tool)];
  if (LANGUAGES.has(tool.name)) return tool.arguments.flatMap(fetchedByCode);
  if (tool.name === 'rpm') return tool.arguments;
  if (tool.name === 'svn' || tool.name === 'hg') return tool.arguments;
  return optionAddresses(tool);
}

/** `python3 -c 'requests.get("http://…")'` */
function fetchedByCode(word: ShellWord): readonly ShellWord[] {
  return [...word.pieces.matchAll(FETCHED_BY_CODE)].map(([, address = '']) => ({ ...word, pieces: address }));
}

const FETCHED_BY_CODE =
  /(?:\b(?:requests|httpx|session|client)\.(?:get|stream)|\burl(?:open|retrieve)|\bfetch|\bURI\.open|\bhttps?\.get|\bfile_get_contents|\bgetstore|\bcopy)\(["'](http:\/\/[^"'\s]+)/g;

/** `pip install "app @ git+http://…"`, `npx http://…` */
function packagesFrom(command: Command, tool: Tool): readonly ShellWord[] {
  const run = webCodeRunBy(tool) ?? repositoryRunBy(tool);
  if (run !== undefined) return [run];
  const { manager, operands = [] } = packageCallOf(command) ?? {};
  const packages = manager?.takesOne === true ? operands.slice(0, 1) : operands;
  return packages.map((word) => ({ ...word, pieces: word.pieces.replace(/^[\w.,[\]-]{1,200}\s?@\s?(?=\w)/, '') }));
}

function gitAddresses({ arguments: words }: Tool): readonly ShellWord[] {
  const command = words.find(({ pieces }) => /^(?:clone|fetch|pull|submodule|ls-remote)$/.test(pieces));
  return command === undefined ? [] : words;
}

/** The setting with the address that packages come from, of managers that have `config set name address`. */
const SETTINGS: ReadonlyMap<string, RegExp> = new Map([
  ...['npm', 'yarn', 'pnpm'].map((name) => [name, /^(?:@[\w-]+:)?registry$|^npmRegistryServer$/] as const),
  ['pip', /^(?:[\w-]{1,40}\.)?(?:(?:extra-)?index-url|find-links)$/],
]);

function registrySetting({ name, arguments: words }: Tool): readonly ShellWord[] {
  const index = words.findIndex(({ pieces }) => SETTINGS.get(name)?.test(pieces) === true);
  const value = words[index + 1];
  return index > 0 && value !== undefined && words.some(({ value: word }) => word === 'set') ? [value] : [];
}

function optionAddresses({ name, arguments: words }: Tool): readonly ShellWord[] {
  const names = SOURCE_OPTIONS.get(name);
  if (names === undefined) return [];
  const { options } = readOptions(words, { letters: 'ifsXcrtvp', names: new Set(names) });
  return options.flatMap((option) => {
    if (!names.includes(option.name) || option.value === undefined) return [];
    return [{ ...(option.valueWord ?? option.word), pieces: option.value }];
  });
}

/** Lists of apt are signed, so their transport does not matter. */
function* configured(stage: Stage): Generator<Problem> {
  for (const { line, address, program } of cleartextSettings(stage, isCleartext)) {
    if (address !== undefined) yield problem(stage, line.instruction, address, line.span);
    else if (program !== undefined) yield permit(stage, line, program);
  }
}

function permit({ title }: Stage, { path, span: at, instruction }: FileLine, program: string): Problem {
  const name = path.slice(path.lastIndexOf('/') + 1).replaceAll('\0', '…');
  const message = `${title} lets ${program} fetch packages without encryption by ${name}, so anyone on the way decides what arrives.`;
  return { at, message: whenItRuns(instruction, message), evidence: program };
}

function problem({ title }: Stage, instruction: { isOnbuild: boolean }, address: string, at: Span): Problem {
  const printable = printableAddress(address).replaceAll('\0', '…');
  const fix = encrypted(at);
  return {
    at,
    message: whenItRuns(
      instruction,
      `${title} fetches "${printable}" without encryption, so anyone on the way decides what arrives.`,
    ),
    evidence: printable,
    ...(fix && { fix }),
  };
}

/** Only if the file contains the address itself at this place, once. */
function encrypted({ file, start, end }: Span): Fix | undefined {
  const found = [...file.text.slice(start, end).matchAll(/\b(?:http|git)(?=:\/\/)/gi)];
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  const at = start + only.index;
  const span = { file, start: at, end: at + only[0].length };
  return { title: 'Use https', safety: 'review', edits: [{ span, text: 'https' }] };
}
