import { type SourceFile, usedPath } from '../../model/source.ts';
import { errorGap } from '../../syntax/yaml/gaps.ts';
import { HIDDEN_WORDS } from '../../syntax/yaml/hidden-words.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import { mayBeOfGitlab, pipelineFormat } from '../formats.ts';
import { type CompanionFiles, type Frontend, NO_COMPANIONS, type ParseContext, type Parsed } from '../frontend.ts';
import { withIdle } from '../idle-places.ts';
import { onOtherMachines } from '../other-machines.ts';
import { mayStartAnything } from '../run-options/may-run-files.ts';
import { filesNamed } from '../scripts/sourced-variables.ts';
import { NOTHING_STARTED, startedIn, startsNothing } from '../scripts/started.ts';
import { pipelineComments } from './comments.ts';
import { CONTAINER_KEYS, jobContainers } from './containers.ts';
import { givenOptions } from './given-parameters.ts';
import { includedRoots } from './included-files.ts';
import { DOCKERFILE_KEYS, dockerfilesIn, filesNamedIn, NAMES_FILES } from './named-files.ts';
import { PUBLISHES, publishedBySteps } from './publishing-steps.ts';
import { pipelineScripts } from './scripts.ts';
import { CONTAINER_TASKS } from './task-commands.ts';
import { parseTool } from './tools/index.ts';
import { toolOf } from './tools/tool-files.ts';

/** Files of services that run jobs, such as GitLab CI and CircleCI, for the images that their commands build and the containers that they start. */
export const pipeline: Frontend = { ...pipelineFormat, comments: pipelineComments, parse: parsePipeline };

const READER = { name: 'the service that runs it', file: 'pipeline', isGuess: true } as const;

/** A text without any of these words does not name files or declare containers. */
const WORTHWHILE = [CONTAINER_TASKS, NAMES_FILES, DOCKERFILE_KEYS, CONTAINER_KEYS, HIDDEN_WORDS];

function parsePipeline(file: SourceFile, context: ParseContext, together: CompanionFiles = NO_COMPANIONS): Parsed {
  const tool = toolOf(usedPath(file));
  if (tool !== undefined) return parseTool(file, tool, context, together);
  const isWorthwhile = WORTHWHILE.some((words) => words.test(file.text)) || mayStartAnything(file.text);
  const nothing = isWorthwhile ? undefined : startsNothing(file, together, context);
  if (nothing !== undefined) return nothing;
  const parsed = parseSizedYaml(file);
  if ('reason' in parsed) return { ...NOTHING_STARTED, notifications: [errorGap(file, parsed, READER)] };
  const isOfGitlab = mayBeOfGitlab(usedPath(file));
  const included = isOfGitlab ? includedRoots(parsed.roots, context.repository) : [];
  const documents = { roots: parsed.roots, included, isOfGitlab, given: together.variables };
  const jobs = pipelineScripts(documents, filesNamed(file.path, context.repository));
  const named = filesNamedIn(parsed.roots, context.repository);
  const isElsewhere = onOtherMachines(parsed.roots);
  const started = startedIn(jobs.scripts, { format: 'shell', file, isBrief: true, isElsewhere }, context);
  const containers = CONTAINER_KEYS.test(file.text) ? jobContainers(parsed.roots) : [];
  const isText = containers.length === 0 || started.subjects.some(({ kind }) => kind === 'text');
  return {
    ...started,
    subjects: withIdle(
      [...(isText ? [] : [{ kind: 'text', file } as const]), ...started.subjects, ...containers],
      jobs.idle,
    ),
    notifications: [
      ...started.notifications,
      ...jobs.notifications,
      ...named.notifications,
      ...givenOptions(documents, context.repository),
    ],
    dockerfiles: [...(started.dockerfiles ?? []), ...dockerfilesIn(parsed.roots)],
    scripts: [...(started.scripts ?? []), ...named.files],
    commandBuilds: [
      ...(started.commandBuilds ?? []),
      ...(PUBLISHES.test(file.text) ? publishedBySteps(documents) : []),
    ],
  };
}
