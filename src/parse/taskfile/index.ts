import { baseName } from '../../analysis/paths/shell-paths.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import type { SourceFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { asMapping, asScalar, spanOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { disagreementGaps, errorGap, problemGap } from '../../syntax/yaml/gaps.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import { folderOf } from '../compose/file-path.ts';
import { variablesInDotenv } from '../compose/variables/dotenv-variables.ts';
import { taskfileFormat } from '../formats.ts';
import {
  type CompanionFiles,
  type Frontend,
  type NamedFile,
  NO_COMPANIONS,
  type ParseContext,
  type Parsed,
  type PassedVariable,
} from '../frontend.ts';
import { mayStartAnything } from '../run-options/may-run-files.ts';
import { undecidedOptions, undecidedPrograms } from '../run-options/undecided-options.ts';
import { withDefinitions, withReferenced } from '../scripts/gap-definitions.ts';
import { fileNear, filesNamed } from '../scripts/sourced-variables.ts';
import { NOTHING_STARTED, startedIn, startsNothing } from '../scripts/started.ts';
import { ENVIRONMENT } from '../scripts/unknown-variables.ts';
import { taskfileComments } from './comments.ts';
import { definitionsIn } from './definitions.ts';
import { givenOptions } from './given.ts';
import { fromFolder, includesOf } from './included-path.ts';
import { includedValues } from './included-values.ts';
import { type TaskScript, taskScripts } from './scripts.ts';
import { partsOf, tasksOf } from './tasks.ts';

/** Files of Task, for the containers that their commands start. */
export const taskfile: Frontend = { ...taskfileFormat, comments: taskfileComments, parse: parseTaskfile };

const TASK = { name: 'Task', file: 'Taskfile' } as const;
/** The key, also where a text with escapes may be it. */
const INCLUDES = /\bincludes\b|\\[xuU]/;

function parseTaskfile(file: SourceFile, context: ParseContext, together: CompanionFiles = NO_COMPANIONS): Parsed {
  const { variables = [], given = [] } = together;
  const isWorthwhile = mayStartAnything(file.text) || INCLUDES.test(file.text);
  const nothing = isWorthwhile ? undefined : startsNothing(file, together, context);
  if (nothing !== undefined) return nothing;
  const parsed = parseSizedYaml(file);
  if ('reason' in parsed) return { ...NOTHING_STARTED, notifications: [errorGap(file, parsed, TASK)] };
  const root = asMapping(parsed.roots[0]);
  const scripts = taskScripts(
    root,
    {
      variables: [...dotenvOf(root, context), ...variables],
      given,
      included: includedValues(root, context.repository),
    },
    filesNamed(file.path, context.repository),
  );
  const started = startedIn(scripts, { format: 'taskfile', file, isBrief: false }, context);
  const included = includesOf(root);
  const paths = included.map(({ value }) => fromFolder(value));
  return {
    ...started,
    scripts: [...(started.scripts ?? []), ...included.flatMap((one) => namedFile(one, file.path))],
    notifications: [
      ...parsed.problems.map((problem) => problemGap(problem, TASK)),
      ...disagreementGaps(file, parsed),
      ...withReferenced(started.notifications, () => definitionsIn(root), NAMES),
      ...withoutFlood(withDefinitions(scripts.flatMap(undecidedIn), () => definitionsIn(root), NAMES)),
      ...withoutFlood(
        givenOptions(root, { paths, folder: folderOf(file.path), names: NAMES }, () => definitionsIn(root), context),
      ),
      ...included.flatMap((one) => [...remoteGap(one), ...undecidedGap(one)]),
    ],
  };
}

/** Variables in templates, `.NAME`, and those of the environment. */
const NAMES = /(?:\.|\$\{?)(\w+)/g;
const WHO = 'A template of Task';

function undecidedIn(script: TaskScript): readonly GapNotification[] {
  return [
    ...undecidedOptions([script], script.undecided, WHO),
    ...undecidedOptions([script], script.unknown, ENVIRONMENT),
    ...undecidedPrograms([script], script.engines, WHO),
  ];
}

/** The variables of the files that `dotenv` names; of equal names the first counts. */
function dotenvOf(root: TreeMapping | undefined, context: ParseContext): readonly PassedVariable[] {
  if (root === undefined) return [];
  const files = [root, ...tasksOf(root).flatMap((task) => asMapping(task) ?? [])].flatMap((level) =>
    partsOf(level, 'dotenv').flatMap((node) => asScalar(node)?.value ?? []),
  );
  const found = files.flatMap((name) => fileNear(root.file.path, name, context.repository) ?? []);
  return found.flatMap(variablesInDotenv).reverse();
}

const REMOTE = /^(?:https?|git|ssh):\/\/|^git@|\.git(?:\/\/|$)/;

const TEMPLATE = /\{\{[^}]{0,200}\}\}/g;

/**
 * A path without an extension is that of a file only if there is one: in a folder, the Taskfile has its usual name. Where a template decides
 * on the file, it may be each one with such a name: `Taskfile_{{OS}}.yml`.
 */
function namedFile({ value }: TreeScalar, by: string): readonly NamedFile[] {
  const written = fromFolder(value).replaceAll(TEMPLATE, UNKNOWN_PIECE);
  const isCertain = /\.\w+$/.test(written);
  if (REMOTE.test(value) || isUndecided(value) || (!isCertain && written.includes(UNKNOWN_PIECE))) return [];
  return [{ written, isCertain, format: taskfileFormat.id, folders: [], by }];
}

/** Whether its name may be that of any file. */
function isUndecided(value: string): boolean {
  const name = baseName(value.replaceAll(TEMPLATE, UNKNOWN_PIECE));
  return name.includes(UNKNOWN_PIECE) && !/^taskfile/i.test(name);
}

function undecidedGap(included: TreeScalar): readonly GapNotification[] {
  if (!isUndecided(included.value)) return [];
  return [
    notLookedAt({
      kind: 'undecided-reference',
      message: 'A template decides which Taskfile this one includes, so it may not have been checked.',
      wayOut: 'Write the path out, or give the file a name that begins with Taskfile.',
      span: spanOf(included),
    }),
  ];
}

function remoteGap(included: TreeScalar): readonly GapNotification[] {
  if (!REMOTE.test(included.value)) return [];
  return [
    notLookedAt({
      kind: 'outside-reference',
      message:
        'The Taskfile that this one includes was not checked: it is not in this repository, and nothing is fetched.',
      wayOut: 'Include a file of the repository.',
      span: spanOf(included),
    }),
  ];
}
