import { isDockerfilePath } from './dockerfile/file-names.ts';
import { GROOVY, toolOf } from './pipeline/tools/tool-files.ts';
import { isPowerShell } from './scripts/powershell.ts';

/** All formats other than `dockerfile` and `compose` may also say how Dockerfiles are built. */
export type Format =
  | 'dockerfile'
  | 'compose'
  | 'workflow'
  | 'bake'
  | 'shell'
  | 'makefile'
  | 'justfile'
  | 'taskfile'
  | 'pipeline'
  | 'package'
  | 'devcontainer'
  | 'quadlet'
  | 'inspect'
  | 'engine';

/** The names of files of one format. Their reader, the frontend, is loaded when there is a file to read. */
export interface FileFormat {
  /** Completes `not a valid … file`. */
  readonly name: string;
  readonly id: Format;
  /** Most files with such a name are of no interest, and some are not text: an unreadable one is noted, and does not fail the check. */
  readonly mayBeOther?: true;
  /** Whether a file is of this format, by its path from the root. */
  matches(path: string): boolean;
}

export const dockerfileFormat: FileFormat = { name: 'Dockerfile', id: 'dockerfile', matches: isDockerfilePath };

export const workflowFormat: FileFormat = {
  name: 'workflow',
  id: 'workflow',
  matches: (path) =>
    path.endsWith('ml') && /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/.test(path),
};

/** `compose.prod.yml`, `docker_compose.yml`, `podman-compose.yml`, `prod.docker-compose.yml`, `dev.compose.yaml`. */
const COMPOSE =
  /(?:^|\/)(?:(?:[^/]{1,200}[.-])?docker(?:-compose|_compose(?=[.-]))|(?:podman-|container-)?compose)[^/]*\.ya?ml$|[^/]\.compose\.ya?ml$/i;

export const composeFormat: FileFormat = {
  name: 'compose',
  id: 'compose',
  matches: (path) => /compose/i.test(path) && COMPOSE.test(path),
};

/** `compose.yaml.j2`, `docker-compose.yml.tmpl`, `docker-compose.j2` */
const TEMPLATE = /^((?:.*\/)?[^/]{1,200}?(?:\.ya?ml)?)\.(?:j2|jinja2?|tmpl|tpl|template|gotmpl|erb|ejs|mustache|hbs)$/i;

const WITHOUT_ENDING = /(?:^|\/)(?:docker[-_]|podman-)?compose$/i;

/** A template of a compose file by its name. The result of rendering is not known, but much of it is in the template. */
const composeTemplateFormat: FileFormat = {
  ...composeFormat,
  mayBeOther: true,
  matches: (path) => /compose/i.test(path) && isComposeTemplate(path),
};

function isComposeTemplate(path: string): boolean {
  const [, rest] = TEMPLATE.exec(path) ?? [];
  return rest !== undefined && (COMPOSE.test(rest) || WITHOUT_ENDING.test(rest));
}

/** A file whose name is ambiguous, but whose content shows that it is a compose file. */
export const foundComposeFormat: FileFormat = { ...composeFormat, mayBeOther: true, matches: () => false };

/** The names that bake looks for by default. */
export const BAKE_NAME = /(^|\/)docker-bake(\.[^/]+)?\.(hcl|json)$/;

/** `docker buildx bake --file app.hcl` accepts any name; files of other programs that use HCL are left out. */
export const bakeFormat: FileFormat = {
  name: 'bake',
  id: 'bake',
  mayBeOther: true,
  matches: (path) =>
    path.endsWith('.hcl')
      ? BAKE_NAME.test(path) || !OTHER_HCL.test(path)
      : path.endsWith('.json') && BAKE_NAME.test(path),
};

const OTHER_HCL = /(?:^|\/)(?:terragrunt|root|\.terraform\.lock)\.hcl$|\.(?:pkr|pkrvars|nomad|lock|tftest)\.hcl$/;

export const shellFormat: FileFormat = {
  name: 'shell',
  id: 'shell',
  mayBeOther: true,
  matches: (path) =>
    /\.(?:sh|bash|dash|zsh|ksh|command|bats)$|(?:^|\/)(?:\.envrc|\.husky\/[\w-]+|\.?git-?hooks\/[a-z]+(?:-[a-z]+){0,4})$/i.test(
      path,
    ),
};

/** Only the commands of engines in it are read. */
const powerShellFormat: FileFormat = { ...shellFormat, name: 'PowerShell', matches: isPowerShell };

export const makefileFormat: FileFormat = {
  name: 'Makefile',
  id: 'makefile',
  mayBeOther: true,
  matches: (path) => path.endsWith('.mk') || (/makefile/i.test(path) && MAKEFILE.test(path)),
};

/** `Makefile`, `Makefile.docker`, `Makefile-dev`, `docker.makefile`; not `Makefile.am`, from which another one is made, and texts in other languages. */
const MAKEFILE =
  /(?:^|\/)(?:GNU)?[Mm]akefile(?:[.-](?!(?:am|in|pl|py|rb|js|md|rst|adoc|html|txt|toml|json|ya?ml|lock|bak|orig|rej|patch|diff|j2|tmpl|tpl|erb|template|win|win32|vc|nmake)$)[\w-]{1,60}){0,2}$|[^/]\.[Mm]akefile$/i;

export const justfileFormat: FileFormat = {
  name: 'justfile',
  id: 'justfile',
  mayBeOther: true,
  matches: (path) => /(?:^|\/)\.?justfile$|\.just$/i.test(path),
};

export const taskfileFormat: FileFormat = {
  name: 'Taskfile',
  id: 'taskfile',
  mayBeOther: true,
  matches: (path) => path.endsWith('ml') && /(?:^|\/)taskfile(?:\.dist)?\.ya?ml$/i.test(path),
};

/** The files in which GitLab finds its jobs. */
const OF_GITLAB = /(?:^|[./])gitlab-ci\.ya?ml$|^\.gitlab\//i;

/** The files in which services other than GitHub and GitLab find theirs, and the folders of such files. */
const PIPELINES =
  /(?:^|\.)appveyor\.ya?ml$|\.(?:drone|woodpecker|travis|cirrus)\.ya?ml$|(?:^|\.)(?:azure-pipelines|bitbucket-pipelines|buildspec)/i;
const PIPELINE_FOLDERS = /^\.(?:circleci|woodpecker|buildkite|semaphore|azure-pipelines|pipelines|azuredevops)\//i;

function isPipeline(path: string): boolean {
  if (!/\.ya?ml$/i.test(path)) return /^\.buildkite\/.*\.json$/.test(path);
  return OF_GITLAB.test(path) || isOfOtherService(path);
}

function isOfOtherService(path: string): boolean {
  return PIPELINES.test(path.slice(path.lastIndexOf('/') + 1)) || PIPELINE_FOLDERS.test(path);
}

/** Whether GitLab may read a file of jobs: one without the name of another service may be included by one of GitLab. */
export function mayBeOfGitlab(path: string): boolean {
  return OF_GITLAB.test(path) || !isOfOtherService(path);
}

const VENDORED = /(?:^|\/)(?:node_modules|vendor)\//;

export const pipelineFormat: FileFormat = {
  name: 'pipeline',
  id: 'pipeline',
  mayBeOther: true,
  matches: (path) => isPipeline(path) || (toolOf(path) !== undefined && !GROOVY.test(path) && !VENDORED.test(path)),
};

/** A file of Groovy with steps of a pipeline. */
export const groovyFormat: FileFormat = {
  ...pipelineFormat,
  matches: (path) => GROOVY.test(path) && !VENDORED.test(path),
};

/** Files of npm, Composer and Deno with scripts. */
export const packageFormat: FileFormat = {
  name: 'package',
  id: 'package',
  mayBeOther: true,
  matches: (path) =>
    /(?:^|\/)(?:package|composer|deno)\.jsonc?$/.test(path) && !/(?:^|\/)(?:node_modules|vendor)\//.test(path),
};

const DEVCONTAINER = /(?:^|\/)\.devcontainer(?:\.json|\/(?:[^/]+\/)?devcontainer\.json)$/;

export const devcontainerFormat: FileFormat = {
  name: 'dev container',
  id: 'devcontainer',
  matches: (path) => path.endsWith('devcontainer.json') && DEVCONTAINER.test(path),
};

const PODMAN_PLACE = /(?:^|[/._-])(?:quadlets?|podman|systemd)(?:[/._-])/i;

/** Units whose names, or whose folders, say that they are for Podman. */
export const quadletFormat: FileFormat = {
  name: 'Podman unit',
  id: 'quadlet',
  matches: (path) =>
    path.endsWith('.container') ||
    path.endsWith('.quadlets') ||
    (path.endsWith('.conf') && /(?:^|[./])(?:container|pod|build|kube)\.d\/[^/]+$/.test(path)) ||
    (/\.(?:pod|build|kube)$/.test(path) && PODMAN_PLACE.test(path)),
};

/** Many other files end in `.pod`, `.build` or `.kube`: anywhere else, their section decides. */
const possibleUnitFormat: FileFormat = {
  ...quadletFormat,
  mayBeOther: true,
  matches: (path) => /\.(?:pod|build|kube)$/.test(path),
};

/**
 * Units with nothing but commands, and their drop-ins: services and sockets of systemd, and drop-ins of those units of Podman that become a
 * service without a container. Other units of systemd, such as `.timer` and `.mount`, do not run commands of their own.
 */
export const serviceFormat: FileFormat = {
  ...quadletFormat,
  name: 'systemd unit',
  mayBeOther: true,
  // links in folders such as `multi-user.target.wants` only enable units from elsewhere
  matches: (path) =>
    (COMMAND_UNIT.test(path) && !/\.(?:wants|requires)\/[^/]+$/.test(path)) ||
    (path.endsWith('.conf') && COMMAND_DROP_IN.test(path)),
};

const COMMAND_UNIT = /\.(?:service|socket)$/;
const COMMAND_DROP_IN = /(?:^|[./])(?:service|socket|volume|network|image|artifact)\.d\/[^/]+$/;

export const inspectFormat: FileFormat = {
  name: 'inspect',
  id: 'inspect',
  matches: (path) => path.endsWith('.json') && /inspect/i.test(path.slice(path.lastIndexOf('/') + 1)),
};

/** The files with settings of engines and builders, by their names. */
export const ENGINE_FILES = {
  daemon: /(?:^|\/)daemon\.json$/,
  buildkit: /(?:^|\/)(?=[^/]*\.toml$)[^/]*buildkit/,
  registries: /(?:^|\/)registries\.conf(?:\.d\/[^/]+\.conf)?$/,
  containers: /(?:^|\/)containers\.conf(?:\.(?:d|modules)\/(?:[^/]+\/){0,9}[^/]+\.conf)?$/,
  policy: /(?:^|\/)policy\.json$/,
  socket: /(?:^|\/)(?:docker|podman|buildkit)\.socket(?:$|\.d\/[^/]+\.conf$)/,
} as const;

export const engineFormat: FileFormat = {
  name: 'settings',
  id: 'engine',
  matches: (path) =>
    /\.(?:json|toml|conf|socket)$/.test(path) && Object.values(ENGINE_FILES).some((pattern) => pattern.test(path)),
};

const FORMATS: readonly FileFormat[] = [
  dockerfileFormat,
  // before compose files: a workflow may be named `compose.yml`
  workflowFormat,
  composeFormat,
  composeTemplateFormat,
  bakeFormat,
  shellFormat,
  powerShellFormat,
  makefileFormat,
  justfileFormat,
  taskfileFormat,
  pipelineFormat,
  packageFormat,
  devcontainerFormat,
  quadletFormat,
  possibleUnitFormat,
  // before other units: `docker.socket` has settings of the engine
  engineFormat,
  serviceFormat,
  inspectFormat,
];

export function formatNamed(name: Format): FileFormat {
  return FORMATS.find(({ id: format }) => format === name) as FileFormat;
}

/** The format of a file, by its path from the root. */
export function formatOf(path: string): FileFormat | undefined {
  return FORMATS.find(({ matches }) => matches(path));
}
