import type { ContainerPosture } from '../analysis/posture/describe.ts';
import type { HostAssumptions } from '../model/containers/host-assumptions.ts';
import { visible } from '../report/escape.ts';
import { postureJson } from '../report/posture/posture-json.ts';
import { postureChapter } from '../report/posture/posture-markdown.ts';
import { postureMatrix } from '../report/posture/posture-terminal.ts';
import { loadPolicy, openWith, scanWith } from '../run/run.ts';
import type { RunSettings } from '../run/settings.ts';
import { VERSION } from '../support/version.ts';
import { displayPath } from './display-path.ts';
import { progressLine } from './progress.ts';
import { type Surroundings, say, wantsColour, widthOf } from './terminal.ts';

/** The arguments of `hullcheck posture`, as the command line has them. */
export interface PostureArguments {
  readonly paths: readonly string[];
  readonly format: 'terminal' | 'json' | 'markdown';
  readonly config?: string;
  readonly verbose?: boolean;
}

/** `hullcheck posture`: what confines each container. Returns 3 if something could not be read, otherwise 0. */
export async function postureCommand(given: PostureArguments, surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, folder } = surroundings;
  const progress = progressLine(stderr);
  const settings: RunSettings = {
    folder,
    paths: given.paths,
    config: given.config,
    profile: undefined,
    failOn: 'none',
    baseline: undefined,
    withPostures: true,
    // nothing that a registry knows confines a container
    lookup: 'never',
    onProgress: progress.update,
  };
  const policy = await loadPolicy(settings);
  const repository = openWith(settings, policy);
  const report = await scanWith(repository, settings, policy);
  progress.clear();
  const postures = report.postures ?? [];
  stdout.write(postureText(given, { postures, root: repository.root, host: policy.config.host }, surroundings));
  const errors = report.notifications.filter(({ level }) => level === 'error');
  for (const { message } of errors) say(surroundings, `hullcheck: ${visible(message)}`);
  return errors.length > 0 ? 3 : 0;
}

export interface ShownPostures {
  readonly postures: readonly ContainerPosture[];
  /** The root of the repository. */
  readonly root: string;
  readonly host: HostAssumptions;
}

/** The matrix in the requested format. */
export function postureText(
  { format, verbose = false }: Pick<PostureArguments, 'format' | 'verbose'>,
  { postures, root, host }: ShownPostures,
  surroundings: Surroundings,
): string {
  switch (format) {
    case 'json':
      return postureJson(postures, { version: VERSION, host });
    case 'markdown':
      return `${postureChapter(postures, { maxBytes: Number.POSITIVE_INFINITY })}\n`;
    case 'terminal':
      return postureMatrix(postures, {
        colour: wantsColour(surroundings),
        width: widthOf(surroundings),
        pathOf: (path) => displayPath(root, path, surroundings.folder),
        verbose,
      });
  }
}
