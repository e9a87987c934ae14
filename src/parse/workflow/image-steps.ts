import { excerptOf, type Run } from '../../syntax/lists/runs.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  spanOf,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { listedWord } from '../scripts/listed-words.ts';
import { contextsOf, levelOf } from './contexts.ts';
import type { Contexts } from './evaluate.ts';
import { itemsOf } from './matrix.ts';
import type { RunScript } from './run-steps.ts';
import { stepScript } from './step-script.ts';
import { jobsOf, runsOf, stepsIn } from './steps.ts';

/**
 * The commands of images with the program of an engine: `uses: docker://docker:cli` with `args: run …`. The runner mounts the socket of the
 * engine into these containers, so they run an engine of the machine.
 */
export function imageScripts(root: TreeMapping | undefined, contexts: Contexts): readonly RunScript[] {
  const runs = runsOf(root);
  const holders = [...jobsOf(root).map((job) => [root, job]), [runs]];
  const steps = holders.flatMap((levels) => stepsIn(levels.at(-1)).map((step) => [...levels, step]));
  const ofSteps = steps.flatMap((levels) => {
    const step = levels.at(-1);
    const image = asScalar(entryOf(step, 'uses')?.node);
    if (!isImage(image)) return [];
    const scope = levels.map((level) => levelOf(level));
    return commandIn(image, asMapping(entryOf(step, 'with')?.node), contextsOf(scope, contexts));
  });
  const image = asScalar(entryOf(runs, 'image')?.node);
  return isImage(image) ? [...ofSteps, ...commandIn(image, runs, contexts)] : ofSteps;
}

function isImage(uses: TreeScalar | undefined): uses is TreeScalar {
  return uses !== undefined && /^docker:\/\//i.test(uses.value);
}

/** `docker://docker:cli`, `docker://docker.io/library/docker@sha256:…`: its entry point puts `docker` in front. */
const DOCKER = /^docker:\/\/(?:docker\.io\/)?(?:library\/)?docker(?:[:@]|$)/i;

function commandIn(image: TreeScalar, inputs: TreeMapping | undefined, contexts: Contexts): readonly RunScript[] {
  if (inputs === undefined) return [];
  const entrypoint = entryOf(inputs, 'entrypoint')?.node;
  const words = [...textsIn(entrypoint), ...textsIn(entryOf(inputs, 'args')?.node)];
  if (words.length === 0) return [];
  const use = spanOf(image);
  const program: Run = { text: 'docker ', span: () => use, use };
  const isPrefixed = entrypoint === undefined && DOCKER.test(image.value) && !/^docker\b/.test(words[0]?.value ?? '');
  const read = words.map((word) => {
    const { undecided, ...excerpt } = stepScript(word, contexts);
    return { runs: listedWord(word, excerpt), undecided };
  });
  const excerpt = excerptOf([...(isPrefixed ? [program] : []), ...read.flatMap(({ runs }) => runs)]);
  if (!mentionsEngine(excerpt.text)) return [];
  const undecided = read.flatMap((one) => one.undecided);
  return [{ ...parseScript(excerpt, () => undefined), undecided, unknown: [] }];
}

/** A text, or those of a list. */
function textsIn(node: TreeNode | undefined): readonly TreeScalar[] {
  return [node, ...itemsOf(node)].flatMap((one) => asScalar(one) ?? []);
}
