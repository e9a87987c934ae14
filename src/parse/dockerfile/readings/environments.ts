import { mayHarmCommands } from '../../../analysis/downloads/interpreters.ts';
import type { ContainerStart } from '../../../model/containers/container-start.ts';
import { type GapNotification, notLookedAt } from '../../../model/findings/gap.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { UnsetReading } from '../../frontend.ts';
import type { DockerfileOptions, ParsedDockerfile } from './parsed-dockerfile.ts';

/** With the variables of how many containers a Dockerfile is read. */
const MOST_ENVIRONMENTS = 8;

type Environment = ContainerStart['variables'];

/** The variables of containers that may be a danger to commands of their image. */
export function givenVariables(starts: readonly ContainerStart[] = []): readonly Environment[] {
  return starts.flatMap(({ variables }) => {
    const own = [...variables].filter(([, value]) => isTelling(value));
    return own.length === 0 ? [] : [new Map(own)];
  });
}

/** A word that switches something off is one as well. */
function isTelling(value: string): boolean {
  return !value.includes(UNKNOWN_PIECE) && (OFF.test(value) || mayHarmCommands(value));
}

const OFF = /^(?:no|off|false|0)$/i;

/** The readings of a Dockerfile with the variables of containers, where what its image starts uses them. */
export function* readingsForContainers(
  all: readonly Environment[],
  { atStart, dockerfile: { file } }: ParsedDockerfile,
  parse: (own: Pick<DockerfileOptions, 'environment'>) => ParsedDockerfile,
): Generator<UnsetReading> {
  const used = all.flatMap((variables) => {
    const own = [...variables].filter(([name]) => atStart.has(name)).sort();
    return own.length === 0 ? [] : [[JSON.stringify(own), new Map(own)] as const];
  });
  const environments = [...new Map(used).values()];
  for (const environment of environments.slice(0, MOST_ENVIRONMENTS)) {
    const { subjects } = parse({ environment });
    yield { subjects, places: [], variables: [...environment.keys()] };
  }
  if (environments.length > MOST_ENVIRONMENTS)
    yield { subjects: [], places: [], notifications: [tooManyEnvironments(file.path)] };
}

function tooManyEnvironments(path: string): GapNotification {
  return notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    message:
      'Containers give the commands of this image too many different variables for it to be read with all of them.',
    wayOut: 'Give them the same variables.',
    path,
    evidence: 'environments',
  });
}
