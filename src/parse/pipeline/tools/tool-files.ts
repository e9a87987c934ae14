import { TOX_SETTINGS } from './ini-commands.ts';

/** Where a file of a tool has commands. */
export interface CommandPlace {
  /** The keys that lead from the top of the file to a part of it; `*` is any key, and any item of a list. */
  readonly at: readonly string[];
  /** The keys with commands in the mappings of that part, at any depth; without them, the part itself is a command, or a list of these. */
  readonly keys?: readonly string[];
  /** Whether a list has the words of one command: a list of commands otherwise. */
  readonly isOfWords?: true;
  /** The key beside with further words. */
  readonly further?: string;
  /** What the tool puts in front of the text, from the keys beside it; nothing is run if that is undefined. */
  readonly prefixOf?: (beside: (key: string) => string | undefined) => string | undefined;
  /** Whether it is the path of a script. */
  readonly isScript?: true;
}

/** The files of a tool that runs commands on the machine of a developer, or in a job. */
export interface ToolFile {
  /** The words with which the names of its files begin, in lower case. */
  readonly names: readonly string[];
  /** The paths of its files. */
  readonly path: RegExp;
  /** A text that its files have if they have any commands. */
  readonly mark?: RegExp;
  readonly places: readonly CommandPlace[];
  /** Whether it runs them in jobs of a service. */
  readonly isForJobs?: true;
  /** Whether it has tasks of VS Code, which may be containers. */
  readonly hasContainerTasks?: true;
  /** The key at the top with the variables of all commands. */
  readonly variables?: string;
}

/** A file with a command on each line, after a name and a colon: `web: bin/serve`. */
export const PROCFILE = /(?:^|\/)Procfile(?:\.[\w-]{1,60})?$/;

/** A pipeline of Jenkins: https://www.jenkins.io/doc/book/pipeline/syntax/ */
export const JENKINSFILE = /(?:^|\/)Jenkinsfile(?:\.[\w-]{1,60})?$|\.(?:groovy|jenkinsfile)$/;

/** A file that may be a library of such pipelines: its content shows whether it is. */
export const GROOVY = /\.groovy$/;

const ANYWHERE: readonly string[] = [];

/** The image of a hook is the first word after the options that `docker run` gets. */
const PRE_COMMIT: CommandPlace = {
  at: ANYWHERE,
  keys: ['entry'],
  isOfWords: true,
  further: 'args',
  prefixOf: (beside) => (beside('language') === 'docker_image' ? 'docker run --rm --user "$(id -u)" ' : ''),
};

/** Builders of Google Cloud Build by the ends of their names. A step with another image runs its own program there. */
const CLOUD_BUILDERS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)docker(?:[:@]|$)/, 'docker '],
  [/(?:^|\/)docker\/compose(?:[:@]|$)|\/docker-compose(?:[:@]|$)/, 'docker-compose '],
  [/(?:^|\/)kaniko(?:-project)?\/executor(?:[:@]|$)/, 'executor '],
  [/(?:^|\/)(?:buildah\/stable|podman\/stable)(?:[:@]|$)/, 'buildah '],
  [/(?:^|\/)skopeo(?:\/stable)?(?:[:@]|$)/, 'skopeo '],
  [
    /(?:^|\/)cloud-builders\/gcloud(?:[:@]|$)|\/google\.com\/cloudsdktool\/(?:google-)?cloud-(?:cli|sdk)(?:[:@]|$)/,
    'gcloud ',
  ],
];

function programOfBuilder(beside: (key: string) => string | undefined): string | undefined {
  const entrypoint = beside('entrypoint');
  if (entrypoint !== undefined) return `${entrypoint} `;
  const name = beside('name') ?? '';
  return CLOUD_BUILDERS.find(([image]) => image.test(name))?.[1];
}

const pushes = (): string => 'docker push ';

/** `[tool.NAME]` of Python, and the files that tools have for the same alone. */
const OF_PYTHON: readonly CommandPlace[] = [
  { at: ['tool', 'poe', 'tasks', '*'] },
  { at: ['tool', 'poe', 'tasks'], keys: ['cmd', 'shell'] },
  { at: ['tool', 'pdm', 'scripts', '*'] },
  { at: ['tool', 'pdm', 'scripts'], keys: ['cmd', 'shell'], isOfWords: true },
  { at: ['tool', 'hatch', 'envs', '*', 'scripts', '*'] },
  { at: ['tool', 'hatch', 'envs'], keys: ['pre-install-commands', 'post-install-commands'] },
  { at: ['tool', 'taskipy', 'tasks', '*'] },
  { at: ['tool', 'taskipy', 'tasks'], keys: ['cmd'] },
  { at: ['tool', 'rye', 'scripts', '*'], isOfWords: true },
  { at: ['tool', 'rye', 'scripts'], keys: ['cmd'], isOfWords: true },
  { at: ['tool', 'pixi'], keys: ['cmd'], isOfWords: true },
  { at: ['tool', 'pixi', 'tasks', '*'], isOfWords: true },
  { at: ['tool', 'pixi', 'feature', '*', 'tasks', '*'], isOfWords: true },
  { at: ['tool', 'tox'], keys: ['commands', 'commands_pre', 'commands_post'] },
  {
    at: ['tool', 'cibuildwheel'],
    keys: ['before-all', 'before-build', 'before-test', 'test-command', 'repair-wheel-command'],
  },
  { at: ['tool', 'semantic_release'], keys: ['build_command'] },
];

/** What a pipeline of Jenkins has that starts containers: steps with a shell, or methods of images. */
export const JENKINS_STEPS = /(?<![\w$-])sh(?=[ \t("'])|docker|\.(?:inside|withRun)[ \t]{0,9}\(/;

const JENKINS: ToolFile = { names: [], path: JENKINSFILE, mark: JENKINS_STEPS, places: [], isForJobs: true };

const TOOL_FILES: readonly ToolFile[] = [
  {
    names: ['pre'],
    path: /(?:^|\/)\.pre-commit-(?:config|hooks)\.ya?ml$/,
    places: [PRE_COMMIT],
  },
  {
    names: ['lefthook'],
    path: /(?:^|\/)\.?lefthook(?:-local)?\.(?:ya?ml|toml|json)$/,
    places: [{ at: ANYWHERE, keys: ['run'] }],
  },
  { names: ['procfile'], path: PROCFILE, places: [] },
  { names: ['tox'], path: TOX_SETTINGS, mark: /\bcommands/, places: [] },
  {
    // tasks of VS Code and Zed
    names: ['tasks'],
    path: /(?:^|\/)\.(?:vscode|zed)\/tasks\.json$/,
    hasContainerTasks: true,
    places: [{ at: ANYWHERE, keys: ['command'], isOfWords: true, further: 'args' }],
  },
  {
    names: ['gitpod', 'automations'],
    path: /(?:^|\/)(?:\.gitpod\.ya?ml|\.(?:gitpod|ona)\/automations\.ya?ml)$/,
    places: [
      { at: ['tasks'], keys: ['before', 'init', 'prebuild', 'command'] },
      { at: ['services'], keys: ['start', 'ready', 'stop'] },
    ],
  },
  {
    names: ['goreleaser'],
    path: /(?:^|\/)\.?goreleaser(?:[.-][\w-]{1,60})?\.ya?ml$/,
    places: [
      { at: ANYWHERE, keys: ['hooks', 'pre', 'post', 'before', 'after'] },
      { at: ANYWHERE, keys: ['cmd'], isOfWords: true, further: 'args' },
    ],
  },
  {
    names: ['skaffold'],
    path: /(?:^|\/)skaffold(?:[.-][\w-]{1,60})?\.ya?ml$/,
    places: [
      { at: ANYWHERE, keys: ['buildCommand'] },
      { at: ['build', 'artifacts', '*', 'hooks'], keys: ['command'], isOfWords: true },
      { at: ['build', 'hooks'], keys: ['command'], isOfWords: true },
      { at: ['test'], keys: ['command'], isOfWords: true },
      { at: ['deploy'], keys: ['command'], isOfWords: true },
    ],
  },
  {
    names: ['appspec'],
    path: /(?:^|\/)appspec\.ya?ml$/,
    mark: /\blocation\b/,
    places: [{ at: ['hooks'], keys: ['location'], isScript: true }],
  },
  {
    names: ['mise', 'config'],
    path: /(?:^|\/)\.?mise(?:\.[\w-]{1,60}){0,2}\.toml$|(?:^|\/)\.?mise\/config(?:\.[\w-]{1,60})?\.toml$/,
    places: [
      { at: ['tasks', '*'] },
      { at: ['tasks'], keys: ['run'] },
      { at: ['tasks'], keys: ['file'], isScript: true },
      { at: ['hooks', '*'] },
      { at: ['hooks'], keys: ['script', 'run'] },
      { at: ['watch_files'], keys: ['run'] },
    ],
    variables: 'env',
  },
  {
    names: ['project', 'nx', 'workspace', 'angular'],
    path: /(?:^|\/)(?:project|nx|workspace|angular)\.json$/,
    mark: /"commands?"/,
    places: ['targets', 'targetDefaults', 'projects'].flatMap((key): readonly CommandPlace[] => [
      { at: [key], keys: ['command'], isOfWords: true, further: 'args' },
      { at: [key], keys: ['commands'] },
    ]),
  },
  {
    names: ['moon', 'tasks'],
    path: /(?:^|\/)(?:moon\.ya?ml|\.moon\/tasks\.ya?ml)$/,
    places: [
      { at: ['tasks'], keys: ['command'], isOfWords: true, further: 'args' },
      { at: ['tasks'], keys: ['script'] },
    ],
  },
  { names: ['pyproject'], path: /(?:^|\/)pyproject\.toml$/, mark: /tool\b/, places: OF_PYTHON },
  {
    names: ['hatch', 'pixi', 'tox', 'poe'],
    path: /(?:^|\/)(?:hatch|pixi|tox|poe_tasks)\.toml$/,
    places: [
      { at: ['envs', '*', 'scripts', '*'] },
      { at: ['envs'], keys: ['pre-install-commands', 'post-install-commands'] },
      { at: ['tasks', '*'], isOfWords: true },
      { at: ['feature', '*', 'tasks', '*'], isOfWords: true },
      { at: ANYWHERE, keys: ['cmd', 'shell'], isOfWords: true },
      { at: ANYWHERE, keys: ['commands', 'commands_pre', 'commands_post'] },
    ],
  },
  {
    // cargo-make
    names: ['makefile'],
    path: /(?:^|\/)Makefile\.toml$/,
    places: [
      { at: ['tasks'], keys: ['command'], isOfWords: true, further: 'args' },
      { at: ['tasks'], keys: ['script'] },
    ],
  },
  {
    names: ['cloudbuild'],
    path: /(?:^|\/)cloudbuild(?:[.-][\w-]{1,60})?\.(?:ya?ml|json)$/,
    isForJobs: true,
    variables: 'substitutions',
    places: [
      { at: ['steps', '*', 'args'], isOfWords: true, prefixOf: programOfBuilder },
      { at: ['steps'], keys: ['script'] },
      { at: ['images', '*'], prefixOf: pushes },
      { at: ['artifacts', 'images', '*'], prefixOf: pushes },
    ],
  },
  {
    names: ['replit'],
    path: /(?:^|\/)\.replit$/,
    places: [{ at: ANYWHERE, keys: ['run', 'onBoot', 'compile', 'build', 'args'], isOfWords: true }],
  },
  {
    names: ['nodemon'],
    path: /(?:^|\/)nodemon\.json$/,
    places: [{ at: ['exec'] }, { at: ['events', '*'] }],
  },
  {
    names: ['lintstagedrc', 'simple'],
    path: /(?:^|\/)\.?(?:lintstagedrc(?:\.(?:json|ya?ml))?|simple-git-hooks\.json)$/,
    places: [{ at: ['*'] }],
  },
  {
    names: ['release', 'huskyrc'],
    path: /(?:^|\/)\.(?:release-it|huskyrc)(?:\.(?:json|ya?ml|toml))?$/,
    places: [{ at: ['hooks', '*'] }],
  },
  {
    names: ['releaserc'],
    path: /(?:^|\/)\.releaserc(?:\.(?:json|ya?ml))?$/,
    mark: /Cmd\b/,
    places: [
      {
        at: ANYWHERE,
        keys: [
          ...['verifyConditionsCmd', 'analyzeCommitsCmd', 'verifyReleaseCmd', 'generateNotesCmd', 'prepareCmd'],
          ...['addChannelCmd', 'publishCmd', 'successCmd', 'failCmd'],
        ],
      },
    ],
  },
  {
    names: ['overcommit'],
    path: /(?:^|\/)\.overcommit\.ya?ml$/,
    places: [{ at: ANYWHERE, keys: ['command'], isOfWords: true, further: 'flags' }],
  },
  {
    names: ['devbox'],
    path: /(?:^|\/)devbox\.json$/,
    places: [{ at: ['shell', 'init_hook'] }, { at: ['shell', 'scripts', '*'] }],
  },
  {
    names: ['process', 'mprocs'],
    path: /(?:^|\/)(?:process-compose(?:[.-][\w-]{1,60})?|mprocs)\.ya?ml$/,
    places: [
      { at: ['processes'], keys: ['command'] },
      { at: ['procs'], keys: ['shell', 'cmd'], isOfWords: true },
    ],
  },
  {
    names: ['devspace', 'okteto', 'azure'],
    path: /(?:^|\/)(?:devspace|okteto|azure)\.ya?ml$/,
    places: [
      { at: ['commands', '*'] },
      { at: ['pipelines', '*'] },
      { at: ['deploy'] },
      { at: ['destroy'] },
      ...['commands', 'deploy', 'destroy'].map((key) => ({ at: [key], keys: ['command', 'commands'] })),
      { at: ['hooks'], keys: ['command'], isOfWords: true, further: 'args' },
      ...['hooks', 'services', 'pipelines'].map((key) => ({ at: [key], keys: ['run'] })),
    ],
  },
  {
    names: ['dvc', 'mlproject'],
    path: /(?:^|\/)(?:dvc\.ya?ml|MLproject)$/,
    places: [
      { at: ['stages'], keys: ['cmd'] },
      { at: ['entry_points'], keys: ['command'] },
    ],
  },
];

const BY_NAME: ReadonlyMap<string, readonly ToolFile[]> = new Map(
  [...new Set(TOOL_FILES.flatMap(({ names }) => names))].map((name) => [
    name,
    TOOL_FILES.filter(({ names }) => names.includes(name)),
  ]),
);

/** The tool that a file belongs to, by its path. */
export function toolOf(path: string): ToolFile | undefined {
  if (JENKINSFILE.test(path)) return JENKINS;
  const [, first = ''] = FIRST_WORD.exec(path.slice(path.lastIndexOf('/') + 1)) ?? [];
  return BY_NAME.get(first.toLowerCase())?.find((tool) => tool.path.test(path));
}

const FIRST_WORD = /^\.?([A-Za-z]{1,20})/;
