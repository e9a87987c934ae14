import {
  type Instruction,
  instructionsOf,
  isReachable,
  type RunInstruction,
  rootBase,
  type Stage,
} from '../../model/dockerfile.ts';
import { DYNAMIC, known } from '../../model/located.ts';
import { imageProcessUser } from '../processes/image-users.ts';
import { isRootUser } from '../processes/process-user.ts';
import type { Shown } from './evidence.ts';

/** What a stage shows; undefined where the control is not about stages of this kind. */
type Control = (stage: Stage) => Shown | undefined;

/** The controls about which the instructions of a stage say something, by number. */
export const STAGE_CONTROLS: Readonly<Record<string, Control>> = {
  '4.1': ofTarget(userShown),
  '4.2': ofReachable(({ base }) => (base.kind === 'unknown' ? { unknown: 'the base image is not known' } : 'met')),
  '4.3': ofTarget((stage) => bareOr(stage, 'which packages are needed is in no file')),
  '4.6': ofTarget(healthShown),
  '4.7': ofReachable(updateShown),
  '4.8': ofTarget((stage) => bareOr(stage, 'the files of the image are not known')),
  '4.9': ofReachable((stage) => (instructionsOf(stage, 'ADD').length > 0 ? 'not met' : 'met')),
  '4.10': ofReachable((stage) => {
    const isSilent = instructionsOf(stage, 'RUN', 'COPY', 'ADD', 'ENV', 'ARG', 'LABEL').length === 0;
    return isSilent ? 'met' : { unknown: 'no secret was found, but not every secret looks like one' };
  }),
  '4.11': ofReachable((stage) => {
    const isLocal = instructionsOf(stage, 'RUN').length === 0 && !instructionsOf(stage, 'ADD').some(isRemote);
    return isLocal ? 'met' : { unknown: 'whether everything that is installed is verified is not known' };
  }),
};

function ofTarget(control: (stage: Stage) => Shown): Control {
  return (stage) => (stage.role === 'target' ? control(stage) : undefined);
}

function ofReachable(control: (stage: Stage) => Shown): Control {
  return (stage) => (isReachable(stage) ? control(stage) : undefined);
}

function userShown(stage: Stage): Shown {
  if (stage.user !== undefined) {
    const { value } = stage.user.value;
    if (value === DYNAMIC) return { unknown: 'a variable decides on its user' };
    return value === '' || isRootUser(value) ? 'not met' : 'met';
  }
  const base = rootBase(stage);
  if (base.kind === 'scratch') return 'not met';
  const ofBase = base.kind === 'image' ? imageProcessUser(base.image.reference.value) : undefined;
  if (ofBase === undefined) return { unknown: 'the user of the base image is not known' };
  return ofBase === 'root' ? 'not met' : 'met';
}

/** An image without a system, to which nothing but files of the repository and of other stages is added. */
function bareOr(stage: Stage, unknown: string): Shown {
  const isBare = rootBase(stage).kind === 'scratch' && instructionsOf(stage, 'RUN', 'COPY', 'ADD').length === 0;
  return isBare ? 'met' : { unknown };
}

function healthShown(stage: Stage): Shown {
  if (stage.healthcheck !== undefined) return stage.healthcheck.line === undefined ? 'not met' : 'met';
  return rootBase(stage).kind === 'scratch' ? 'not met' : { unknown: 'the base image may have a health check' };
}

const MANAGERS: ReadonlySet<string> = new Set(['apt-get', 'apt', 'aptitude', 'apk', 'zypper']);
const UPDATES: ReadonlySet<string> = new Set(['update', 'refresh', 'ref']);
const SCRIPT = /\.(?:sh|bash|py|pl|rb|mk)\b|\bmake\b|\bansible/;

function updateShown(stage: Stage): Shown {
  const runs = instructionsOf(stage, 'RUN');
  if (runs.some(isLoneUpdate)) return 'not met';
  const isHidden = runs.some(({ line }) => SCRIPT.test(line.text) || line.script === undefined);
  return isHidden ? { unknown: 'what scripts in it update is not known' } : 'met';
}

/** Whether nothing is installed after an update of the lists. */
function isLoneUpdate({ line: { text } }: RunInstruction): boolean {
  const verbs = text.split(/[;&|\n]/).flatMap(verbOf);
  const update = verbs.findIndex((verb) => UPDATES.has(verb));
  return update !== -1 && verbs.slice(update).every((verb) => UPDATES.has(verb));
}

/** `install` of `apt-get -y install curl`; nothing for commands that are not about packages. */
function verbOf(command: string): readonly string[] {
  const words = command.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-'));
  const at = words.findIndex((word) => MANAGERS.has(word));
  return at === -1 ? [] : words.slice(at + 1, at + 2);
}

function isRemote(instruction: Instruction): boolean {
  if (instruction.keyword !== 'ADD') return false;
  return instruction.sources.some((source) =>
    /^(?:[a-z]+:\/\/|git@)|\.git(?:#|$)/i.test(known<string>(source) ?? 'git@'),
  );
}
