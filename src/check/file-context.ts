import type { SourceFile } from '../model/source.ts';
import { isStatedForDevelopment } from '../parse/stated-purpose.ts';
import { remember } from '../support/caches/remember.ts';

/** Where files are that nobody deploys. */
export interface ContextSettings {
  /** Names of folders: anywhere in the path, or, with a slash in front, from the root. One `*` in a name is any text. */
  readonly folders: readonly string[];
  /** Folders whose names say less: only critical findings below them are milder. */
  readonly likelyFolders?: readonly string[];
  /** Paths of files whose statement about their purpose does not count, because the change that is checked makes it. */
  readonly newStatements?: readonly string[];
}

export const DEFAULT_CONTEXT: ContextSettings = {
  folders: [
    'example',
    'examples',
    'sample',
    'samples',
    'test',
    'tests',
    'testdata',
    'integrationTest',
    'integrationTests',
    'integration-test',
    'integration-tests',
    'integration_test',
    'integration_tests',
    'functionalTest',
    'functional-tests',
    'testFixtures',
    'test-fixtures',
    'test-data',
    'test_data',
    'tests-data',
    'tests_data',
    '*-test-helpers',
    '*-test-fixtures',
    '__tests__',
    'fixtures',
    '__fixtures__',
    'e2e',
    'e2e-test',
    'e2e-tests',
    'e2e_tests',
    'end-to-end-tests',
    'acceptance-tests',
    'unit-tests',
    'cypress',
    'playwright',
    '.devcontainer',
    '/demo',
    '/demos',
    '/*-demo',
    '/*-demos',
    '/*-workshop',
    '/doc',
    '/docs',
    '/tutorial',
    '/tutorials',
    'example-compose-files',
    'compose-examples',
    'compose_examples',
    'docker-compose-examples',
    'dev',
    'develop',
    'development',
    'ci',
    'smoke',
    'smoke-test',
    'smoke-tests',
    'smoke_test',
    'smoke_tests',
    'dummy',
    'mock',
    'mocks',
    'archives',
    'archived',
    'deprecated',
    'obsolete',
    'debug',
    'devenv',
    'dev-env',
    'dev-environment',
    'dev-toolkit',
    'dev-tools',
    'gitpod',
    'guides',
    'regtests',
    'regression-tests',
    'systest',
    'systests',
    'benchmark',
    'benchmarks',
    '*-testing',
    '*_testing',
    '*-tests',
    '*_tests',
  ],
  // a demonstration may be a site that is deployed
  likelyFolders: [
    'demo',
    'demos',
    'demo-*',
    '*-demo',
    '*-demos',
    '*-example',
    '*-examples',
    '*-samples',
    'testing',
    'test-*',
    '*-test',
    '*_test',
    'dev-*',
    '*-dev',
    'hack',
    'playground',
    'tutorial',
    'tutorials',
    'workshop',
    'workshops',
    '/local',
    '/docker/local',
    '/compose/local',
    '/docker-compose/local',
  ],
};

/** Words in the names of files for development, apart from the name of the format; images that are called `devel` are published. */
const DEVELOPMENT = new Set(
  'dev develop development developer local test tests testing ci e2e cypress playwright smoke debug example sample gitpod tilt'.split(
    ' ',
  ),
);

/** An override that someone has to name: Compose merges `compose.override.yaml` by itself. */
const OVERRIDE = /^(?!(?:docker-)?compose\.override\.).*[._-](override)\.ya?ml$/;

/** A name with one of these words is that of a file that is deployed, whatever else it says. */
const DEPLOYED = new Set(['prod', 'production']);

/** Names that say which program reads the file; others may only look like these words. */
const FORMAT = /compose|dockerfile|containerfile|docker-stack/;

/** `docker-app-local.yml`. A workflow may have such a name as well, which says nothing about what it builds. */
const STACK = /^(?!.*\/workflows\/)(?:.*\/)?docker-[^/]*\.ya?ml$/;

/** `local.yml`, `test-services.yml`, `dev-ui.yml`, `dev.env`, `.env.test`; a `.env.local` is for any machine. */
const WHOLE =
  /^(?!\.github\/|.*\/\.github\/)(?:.*\/)?(?:(?:dev|develop|development|local|tests?|e2e|debug)\.ya?ml|(?:test|dev)[-_][\w-]+\.ya?ml|\.?(?:dev|develop|development|tests?|testing|e2e)\.env|\.env\.(?:dev|develop|development|tests?|testing|e2e))$/i;

/** Scripts are named for many things: an example of a configuration, or a local installation, may be deployed. */
const SCRIPT = /\.(?:(?:ba|z|k)?sh|bats)$|^[a-z\d]{1,40}(?:[-_][a-z\d]{1,40}){0,5}$/;
const OF_SCRIPTS = new Set(
  'dev develop development developer test tests testing testenv testdb ci e2e smoke debug dummy mock bats'.split(' '),
);

/** Why a file is for development by its place, or by the comment that it begins with, as a clause; undefined if it is not. */
export function purposeOf(file: SourceFile, settings: ContextSettings): string | undefined {
  const { path } = file;
  const place = placeOf(path, settings);
  if (place !== undefined || !isStatedForDevelopment(file)) return place;
  return settings.newStatements?.includes(path) ? undefined : 'the file says that it is for development';
}

/** Why a file at the path is for development, as a clause; undefined if it is not. */
export function placeOf(path: string, settings: ContextSettings): string | undefined {
  const folder = folderIn(path, settings);
  if (folder !== undefined) return `the file is under ${folder}/`;
  if (isForJobs(path)) return 'the file is under .github/';
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name === '.devcontainer.json') return 'the file is for development';
  const isOfFormat = FORMAT.test(name) || STACK.test(path) || WHOLE.test(path);
  const word = isOfFormat ? developmentWord(name) : scriptWord(name);
  return word === undefined ? undefined : `the file is for development by its name ("${word}")`;
}

/** A compose file in a folder of workflows or actions, whose jobs start it, such as `.github/workflows/cluster-test/compose.yaml`. */
function isForJobs(path: string): boolean {
  return OF_JOBS.test(path) && COMPOSE.test(path);
}

const OF_JOBS = /^\.github\/(?:[^/]+$|(?:workflows|actions)\/[^/]+\/)/;
const COMPOSE = /(?:^|[/._-])compose(?:[._-][\w.-]{0,60})?\.ya?ml$/;

/** Why a file at the path is likely not deployed, so that only critical findings are milder, as a clause; undefined if it may well be. */
export function likelyPlaceOf(path: string, { likelyFolders = [] }: ContextSettings): string | undefined {
  if (likelyFolders.length === 0) return undefined;
  const folder = folderIn(path, asSettings(likelyFolders));
  if (folder !== undefined) return `the file is under ${folder}/`;
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const isDemonstration =
    (FORMAT.test(name) || /^quickstart[^/]*\.ya?ml$/.test(name)) &&
    name.split(/[._-]/).some((word) => DEMONSTRATION.has(word));
  return isDemonstration ? 'the file is for a demonstration by its name' : undefined;
}

const DEMONSTRATION = new Set(['demo', 'demos', 'quickstart']);

const asSettings = remember((folders: readonly string[]): ContextSettings => ({ folders }));

function developmentWord(name: string): string | undefined {
  const words = name.split(/[._-]/);
  if (words.some((word) => DEPLOYED.has(word))) return undefined;
  return words.find((word) => DEVELOPMENT.has(word)) ?? OVERRIDE.exec(name)?.[1];
}

function scriptWord(name: string): string | undefined {
  return SCRIPT.test(name) ? wordOfScript(name) : undefined;
}

/** Whether a name, such as that of a target of make, is one that a script for development may have. */
export function isNamedLikeScriptOfDevelopment(name: string): boolean {
  return wordOfScript(name.toLowerCase()) !== undefined;
}

/** Whether a name, such as that of a task, has any word for development. */
export function isNamedForDevelopmentAnyhow(name: string): boolean {
  const words = name.toLowerCase().split(/[._:/-]/);
  return (
    words.some((word) => DEVELOPMENT.has(word) || OF_SCRIPTS.has(word)) && !words.some((word) => DEPLOYED.has(word))
  );
}

function wordOfScript(name: string): string | undefined {
  const words = name.split(/[._-]/);
  return words.some((word) => DEPLOYED.has(word)) ? undefined : words.find((word) => OF_SCRIPTS.has(word));
}

function folderIn(path: string, settings: ContextSettings): string | undefined {
  const { anywhere, fromRoot, patterns } = namesIn(settings);
  const folders = path.split('/').slice(0, -1);
  const named = folders.find((folder) => isIn(anywhere, patterns, folder.toLowerCase()));
  if (named !== undefined) return named;
  const lower = path.toLowerCase();
  const [first = ''] = folders;
  return fromRoot.find(
    (folder) => lower.startsWith(`${folder}/`) || (folders.length > 0 && isLike(folder, first.toLowerCase())),
  );
}

/** `.examples` is the same folder, hidden in lists of files. */
function isIn(names: ReadonlySet<string>, patterns: readonly string[], folder: string): boolean {
  if (names.has(folder) || (folder.startsWith('.') && names.has(folder.slice(1)))) return true;
  return patterns.some((pattern) => isLike(pattern, folder));
}

/** Whether a name fits one with `*` for any text. */
function isLike(pattern: string, name: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0 || name.length < pattern.length) return false;
  return name.startsWith(pattern.slice(0, star)) && name.endsWith(pattern.slice(star + 1));
}

const namesIn = remember(({ folders }: ContextSettings) => {
  const lower = folders.map((name) => name.toLowerCase());
  const inside = lower.filter((name) => !name.includes('/'));
  return {
    anywhere: new Set(inside),
    patterns: inside.filter((name) => name.includes('*')),
    fromRoot: lower.filter((name) => name.includes('/')).map((name) => name.replace(/^\/|\/$/g, '')),
  };
});
