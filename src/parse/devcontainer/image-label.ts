import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import { impliedText } from '../../syntax/lists/joined.ts';
import { asMapping, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import { dockerfileComments } from '../dockerfile/comments.ts';
import { splitWords } from '../dockerfile/text/words.ts';
import type { ReadFile } from '../repository-view.ts';
import type { Flag } from '../run-options/flags.ts';
import type { FeatureSettings } from './features.ts';
import { hardeningFlags } from './hardening.ts';
import { mountFlags } from './mounts.ts';

/** An image that is built for a dev container. */
export interface LabelledImage {
  readonly dockerfilePath: string | undefined;
  /** The labels that the build sets, as `name=value`. */
  readonly labels: readonly string[];
  /** What names the build in the configuration. */
  readonly span: Span;
}

/** The same with what labels of the built images set: https://containers.dev/implementors/reference/#labels */
export function withLabels(
  features: FeatureSettings,
  images: readonly LabelledImage[],
  readFile: ReadFile,
): FeatureSettings {
  return images.reduce((all, image) => withLabelsOf(image, all, readFile), features);
}

function withLabelsOf(
  { dockerfilePath, labels, span }: LabelledImage,
  features: FeatureSettings,
  readFile: ReadFile,
): FeatureSettings {
  const dockerfile = dockerfilePath === undefined ? undefined : readFile(dockerfilePath);
  const file = dockerfile?.text.includes(LABEL) === true ? dockerfile : undefined;
  const inFile = file === undefined ? [] : labelsIn(file).map((value) => settingsIn(unquoted(value)));
  const given = labels.filter((label) => label.startsWith(`${LABEL}=`));
  const read = [...inFile, ...given.map((label) => settingsIn(label.slice(LABEL.length + 1)))];
  const placed = ({ name, value }: Flag): Flag => ({
    name,
    value: value && impliedText(value.text, span),
    span,
    entry: span,
  });
  const flags = read.flatMap((found) => found?.flatMap((one) => [...mountFlags(one), ...hardeningFlags(one)]) ?? []);
  const where = file === undefined ? 'of the build' : `of ${file.path}`;
  return {
    ...features,
    flags: [...features.flags, ...flags.map(placed)],
    implications: [
      ...features.implications,
      ...(flags.length > 0 ? [{ span, message: `A label ${LABEL} ${where} sets this.` }] : []),
    ],
    files: [...features.files, ...(file === undefined ? [] : [file])],
    notifications: [...features.notifications, ...(read.includes(undefined) ? [unreadLabel(where, span)] : [])],
  };
}

const LABEL = 'devcontainer.metadata';

/** The values of the label, as written: `name=value`, or the older form where the value is the rest of the line. */
function labelsIn(file: SourceFile): readonly string[] {
  const blocks = dockerfileComments.instructionsIn?.(file) ?? [];
  return blocks
    .filter(({ name }) => name === 'LABEL')
    .flatMap(({ line: { text } }) => {
      const rest = OLDER.exec(text)?.[1];
      if (rest !== undefined) return [/^["']/.test(rest) ? rest : `'${rest}'`];
      const words = splitWords(text, '\\').map(({ start, end }) => text.slice(start, end));
      return words.flatMap((word) => LABELLED.exec(word)?.[1] ?? []);
    });
}

const OLDER = /^LABEL\s{1,99}["']?devcontainer\.metadata["']?\s(?!=)(.*)$/is;
const LABELLED = /^["']?devcontainer\.metadata["']?=(.*)$/s;

/** The objects in a value; undefined if it is not JSON. */
function settingsIn(text: string | undefined): readonly TreeMapping[] | undefined {
  const read = text === undefined ? undefined : parseJson({ path: LABEL, text });
  if (read === undefined || 'reason' in read) return undefined;
  return nodesIn(read.root).flatMap((node) => asMapping(node) ?? []);
}

function nodesIn(root: TreeNode | undefined): readonly (TreeNode | undefined)[] {
  return root?.kind === 'sequence' ? root.items.map(({ node }) => node) : [root];
}

/** The text in quotes. Undefined without them, and where a variable may be in it. */
function unquoted(value: string): string | undefined {
  const quote = value.at(0);
  const inner = value.slice(1, -1);
  if (value.length < 2 || value.at(-1) !== quote) return undefined;
  if (quote === "'") return inner.includes("'") ? undefined : inner;
  return quote !== '"' || inner.includes('$') ? undefined : inner.replaceAll(/\\(["\\])/g, '$1');
}

function unreadLabel(where: string, span: Span): GapNotification {
  return notLookedAt({
    kind: 'syntax-error',
    message: `A label ${LABEL} ${where} could not be read, so what it sets for the dev container was not checked.`,
    wayOut: 'Write it as JSON in single quotes.',
    span,
  });
}
