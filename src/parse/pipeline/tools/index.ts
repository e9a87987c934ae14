import { startOf } from '../../../model/findings/finding.ts';
import { type GapNotification, listedIfUnreadable, notLookedAt } from '../../../model/findings/gap.ts';
import { withoutFlood } from '../../../model/findings/without-flood.ts';
import type { Script } from '../../../model/shell.ts';
import { type SourceFile, usedPath } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { paired } from '../../../support/paired.ts';
import { parseJson } from '../../../syntax/json/located-json.ts';
import { type LookUp, parseScript } from '../../../syntax/shell/index.ts';
import { parseToml } from '../../../syntax/toml/located-toml.ts';
import { asMapping, asScalar, type TreeNode } from '../../../syntax/tree/nodes.ts';
import { HIDDEN_WORDS } from '../../../syntax/yaml/hidden-words.ts';
import { parseSizedYaml } from '../../../syntax/yaml/sized-yaml.ts';
import { worstText } from '../../expressions/possible-texts.ts';
import type { CompanionFiles, NamedFile, ParseContext, Parsed, PassedVariable } from '../../frontend.ts';
import { mayCall } from '../../run-options/calls.ts';
import { mentionsEngine } from '../../run-options/command-lines.ts';
import { mayStartAnything } from '../../run-options/may-run-files.ts';
import { lookUpIn } from '../../run-options/passed-variables.ts';
import { countedByCommand, optionGaps, programGaps } from '../../run-options/undecided-options.ts';
import { withWeakeningDefinitions } from '../../scripts/gap-definitions.ts';
import { filesNamed } from '../../scripts/sourced-variables.ts';
import { NOTHING_STARTED, startedIn, startsNothing } from '../../scripts/started.ts';
import { ENVIRONMENT, unknownVariables } from '../../scripts/unknown-variables.ts';
import { nodeAt } from '../documents.ts';
import { linesOfTool, type RunByTool, runByTool, type ToolCommand } from './commands.ts';
import { containerTasks } from './container-tasks.ts';
import { GROOVY_NAMES, groovyDefinitions, groovyVariables } from './groovy-commands.ts';
import { TOX_SETTINGS } from './ini-commands.ts';
import { JENKINSFILE, PROCFILE, type ToolFile } from './tool-files.ts';

/** Reads the commands of a tool that is not a service for jobs, such as a manager of hooks, an editor or a runner of tasks. */
export function parseTool(file: SourceFile, tool: ToolFile, context: ParseContext, together: CompanionFiles): Parsed {
  if (tool.mark?.test(file.text) === false && !HIDDEN_WORDS.test(file.text)) return NOTHING_STARTED;
  const roots = rootsOf(file);
  // only what its commands start is of interest
  if (roots === undefined)
    return mentionsEngine(file.text) ? { ...NOTHING_STARTED, notifications: [unread(file)] } : NOTHING_STARTED;
  const { commands, scripts: named } = commandsIn(file, roots, tool);
  const text = commands.map((command) => command.text.text).join('\n');
  const isUnread = commands.some(({ unread: made = [] }) => made.length > 0);
  const isWorthwhile = named.length > 0 || isUnread || mayStartAnything(text) || mayCall(text);
  const nothing = isWorthwhile ? undefined : startsNothing({ ...file, text }, together, context);
  if (nothing !== undefined) return nothing;
  const variables = [...variablesIn(file, roots, tool), ...(together.variables ?? [])];
  const options = { isBash: true, ...filesNamed(file.path, context.repository) };
  const lookUp = lookUpIn(variables);
  const known = variables.filter(({ value }) => !value.includes(UNKNOWN_PIECE));
  const scripts = commands.map(
    (command): Script => ({
      ...parseScript(command.text, lookUp, options),
      given: () => known,
      startsIn: command.startsIn,
    }),
  );
  const started = startedIn(scripts, { format: 'shell', file, isBrief: tool.isForJobs === true }, context);
  const files = named.map(({ value }): NamedFile => ({ written: value, folders: [], by: file.path, isCertain: true }));
  const notifications =
    tool.path === JENKINSFILE
      ? [...started.notifications.map(listedIfUnreadable), ...groovyGaps(file, paired(commands, scripts), lookUp)]
      : started.notifications;
  return { ...started, notifications, scripts: [...(started.scripts ?? []), ...files] };
}

/** Values of Groovy that determine which options a container gets, or which command runs, and that are not known. */
function groovyGaps(
  file: SourceFile,
  commands: readonly (readonly [ToolCommand, Script])[],
  lookUp: LookUp,
): readonly GapNotification[] {
  const gaps = commands.flatMap(([{ text, undecided = [], unread: made = [] }, script]) => [
    ...programGaps([script], made, 'Code of Groovy'),
    ...optionGaps([script], undecided, 'A value of Groovy'),
    ...optionGaps([script], unknownVariables(text, lookUp), ENVIRONMENT),
  ]);
  return withoutFlood(
    withWeakeningDefinitions(countedByCommand(gaps), () => () => groovyDefinitions(file), GROOVY_NAMES),
  );
}

/** What a file contains; undefined if it is not valid. */
function rootsOf(file: SourceFile): readonly (TreeNode | undefined)[] | undefined {
  const path = usedPath(file);
  if ([PROCFILE, TOX_SETTINGS, JENKINSFILE].some((one) => one.test(path))) return [];
  if (/\.(?:toml|replit)$/.test(path)) {
    const parsed = parseToml(file);
    return 'reason' in parsed ? undefined : [parsed.root];
  }
  const parsed = path.endsWith('.json') ? parseJson(file, { isLenient: true }) : parseSizedYaml(file);
  if ('reason' in parsed) return undefined;
  return 'roots' in parsed ? parsed.roots : [parsed.root];
}

function commandsIn(file: SourceFile, roots: readonly (TreeNode | undefined)[], tool: ToolFile): RunByTool {
  const lines = linesOfTool(file);
  if (lines !== undefined) return { commands: lines, scripts: [] };
  const run = runByTool(roots, tool);
  if (tool.hasContainerTasks !== true) return run;
  const tasks = containerTasks(roots).map((text) => ({ text, startsIn: undefined }));
  return { ...run, commands: [...run.commands, ...tasks] };
}

function variablesIn(
  file: SourceFile,
  roots: readonly (TreeNode | undefined)[],
  { path, variables }: ToolFile,
): readonly PassedVariable[] {
  if (path === JENKINSFILE) return groovyVariables(file);
  if (variables === undefined) return [];
  return roots.flatMap((root) =>
    [...(asMapping(nodeAt(root, variables))?.entries ?? [])].flatMap(([name, { node }]) => {
      const value = asScalar(node)?.value;
      const text = value?.startsWith('{{') === true ? (worstText(value) ?? value) : value;
      return text === undefined || text.includes('$') ? [] : [{ name, value: text }];
    }),
  );
}

function unread(file: SourceFile): Parsed['notifications'][number] {
  return notLookedAt({
    kind: 'syntax-error',
    weight: 'ordinary',
    message: `${file.path} is not valid, so its commands were not checked.`,
    wayOut: 'Correct it.',
    span: startOf(file),
  });
}
