import { isPlainWord, UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { worstOf } from '../../syntax/shell/given/worse-values.ts';
import { asMapping, asScalar, entryOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { TextNear } from '../run-options/text-near.ts';
import type { Contexts } from './evaluate.ts';
import { type PrintedValues, printedTo, type StepReader } from './printed-values.ts';
import { shellOf } from './step-commands.ts';
import { stepsIn } from './steps.ts';

/** The outputs that a job sees: those of its steps, and of the jobs that it needs. */
export interface Outputs {
  /** The text of an output that is known. */
  readonly contexts: Contexts;
  /** Whether an expression is an output that is a word in each case, and never an option. */
  isWord(expression: string): boolean;
}

export function outputsFor(root: TreeMapping | undefined, job: TreeMapping | undefined, near: TextNear): Outputs {
  return {
    contexts(path) {
      const texts = textsOf(path, { root, job, near, depth: 0 });
      const [text] = texts;
      return texts.length === 1 && text?.includes(UNKNOWN_PIECE) === false ? text : worstOf(texts);
    },
    isWord(expression) {
      const path = expression
        .slice(3, -2)
        .trim()
        .replace(FIRST_TAG, (_, json: string) => json.replace(/\.json$/, '.tags'));
      const texts = textsOf(path, { root, job, near, depth: 0 });
      return texts.length > 0 && texts.every(isPlainWord);
    },
  };
}

/** `fromJSON(steps.meta.outputs.json).tags[0]` */
const FIRST_TAG = /^fromJSON\(\s*([\w.-]+\.json)\s*\)\.tags\[\d{1,3}\]$/i;

interface Place {
  readonly root: TreeMapping | undefined;
  readonly job: TreeMapping | undefined;
  /** The text of a file that a step names. */
  readonly near: TextNear;
  /** How many jobs the output has passed through. */
  readonly depth: number;
}

/** Workflows whose jobs need one another in a circle are not valid. */
const MOST_JOBS = 20;

/** All texts that an output may be, with marks for what only a run knows; none if nothing is known of it. */
function textsOf(path: string, { root, job, near, depth }: Place): readonly string[] {
  const [, context, owner = '', name = ''] = PATH.exec(path) ?? [];
  if (context === undefined || depth > MOST_JOBS) return [];
  if (context === 'steps') {
    const step = stepsById(job).get(owner);
    return step === undefined ? [] : outputOf(step, name, { root, job, near });
  }
  const needed = asMapping(entryOf(asMapping(entryOf(root, 'jobs')?.node), owner)?.node);
  const written = asScalar(entryOf(asMapping(entryOf(needed, 'outputs')?.node), name)?.node)?.value;
  const [, whole] = WHOLE.exec(written ?? '') ?? [];
  if (whole !== undefined) return textsOf(whole, { root, job: needed, near, depth: depth + 1 });
  return written === undefined || written.includes('${{') ? [] : [written];
}

const PATH = /^(steps|needs|jobs)\.([\w-]+)\.outputs\.([\w-]+)$/;
const WHOLE = /^\s*\$\{\{\s*([\w.-]+)\s*\}\}\s*$/;

const stepsByIdIn: (job: TreeMapping) => ReadonlyMap<string, TreeMapping> = remember(
  (job) =>
    new Map(
      stepsIn(job).flatMap((step) => {
        const id = asScalar(entryOf(step, 'id')?.node)?.value;
        return id === undefined ? [] : [[id, step] as const];
      }),
    ),
);

function stepsById(job: TreeMapping | undefined): ReadonlyMap<string, TreeMapping> {
  return job === undefined ? NO_STEPS : stepsByIdIn(job);
}

const NO_STEPS: ReadonlyMap<string, TreeMapping> = new Map();

function outputOf(step: TreeMapping, name: string, { root, job, near }: Omit<Place, 'depth'>): readonly string[] {
  const [action = ''] = asScalar(entryOf(step, 'uses')?.node)?.value.toLowerCase().split('@', 1) ?? [];
  const isImage =
    NAMES_OF_IMAGES.get(action)?.includes(name) === true && !givesOption(asMapping(entryOf(step, 'with')?.node));
  return isImage
    ? [`image${UNKNOWN_PIECE}`]
    : (outputsPrinted(step, { shell: shellOf(step, root, job), near })?.get(name) ?? []);
}

/** Whether the name of an image, or a tag, may begin with a dash. */
function givesOption(inputs: TreeMapping | undefined): boolean {
  return [...(inputs?.entries.values() ?? [])].some(({ node }) => DASH.test(asScalar(node)?.value ?? ''));
}

const DASH = /(?:^|[\s,]|(?<!suffix)=)-/;

function outputsPrinted(step: TreeMapping, reader: StepReader): PrintedValues | undefined {
  const known = printedBy(reader.near)(step);
  if (!known.has(reader.shell))
    known.set(reader.shell, printedTo('GITHUB_OUTPUT', asScalar(entryOf(step, 'run')?.node)?.value ?? '', reader));
  return known.get(reader.shell);
}

/** For the files that steps may read, by the shell that the step has. */
const printedBy = remember((_near: TextNear) =>
  remember((_step: TreeMapping) => new Map<string, PrintedValues | undefined>()),
);

/** Outputs of actions that are names of images, or parts of them: https://github.com/docker/metadata-action#outputs */
const NAMES_OF_IMAGES: ReadonlyMap<string, readonly string[]> = new Map([
  ['docker/metadata-action', ['tags', 'version']],
  ['docker/build-push-action', ['digest', 'imageid']],
  ['aws-actions/amazon-ecr-login', ['registry']],
]);
