import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import { impliedText } from '../../syntax/lists/joined.ts';
import { asMapping, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import { dockerfileComments } from '../dockerfile/comments.ts';
import { splitWords } from '../dockerfile/text/words.ts';
import type { ReadFile } from '../repository-view.ts';
import type { Flag } from '../run-options/flags.ts';
import type { DevcontainerBuild } from './build.ts';
import type { FeatureSettings } from './features.ts';
import { hardeningFlags } from './hardening.ts';
import { mountFlags } from './mounts.ts';

/** The same with what a label of the image sets that is built: https://containers.dev/implementors/reference/#labels */
export function withLabels(
  features: FeatureSettings,
  build: DevcontainerBuild | undefined,
  readFile: ReadFile,
): FeatureSettings {
  const path = build?.build.dockerfilePath;
  const file = path === undefined ? undefined : readFile(path);
  if (build === undefined || file?.text.includes(LABEL) !== true) return features;
  const { span } = build.build;
  const read = labelsIn(file).map(settingsIn);
  const placed = ({ name, value }: Flag): Flag => ({
    name,
    value: value && impliedText(value.text, span),
    span,
    entry: span,
  });
  const flags = read.flatMap((found) => found?.flatMap((one) => [...mountFlags(one), ...hardeningFlags(one)]) ?? []);
  const isUnread = read.includes(undefined);
  return {
    ...features,
    flags: [...features.flags, ...flags.map(placed)],
    implications: [
      ...features.implications,
      ...(flags.length > 0 ? [{ span, message: `A label ${LABEL} of ${file.path} sets this.` }] : []),
    ],
    files: [...features.files, file],
    notifications: [...features.notifications, ...(isUnread ? [unreadLabel(file, span)] : [])],
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

/** The objects in a value; undefined if it is not JSON in quotes. */
function settingsIn(value: string): readonly TreeMapping[] | undefined {
  const text = unquoted(value);
  const read = text === undefined ? undefined : parseJson({ path: LABEL, text });
  if (read === undefined || 'reason' in read) return undefined;
  return nodesIn(read.root).flatMap((node) => asMapping(node) ?? []);
}

function nodesIn(root: TreeNode | undefined): readonly (TreeNode | undefined)[] {
  return root?.kind === 'sequence' ? root.items.map(({ node }) => node) : [root];
}

/** Undefined where a variable may be in it. */
function unquoted(value: string): string | undefined {
  const quote = value.at(0);
  const inner = value.slice(1, -1);
  if (value.length < 2 || value.at(-1) !== quote) return undefined;
  if (quote === "'") return inner.includes("'") ? undefined : inner;
  return quote !== '"' || inner.includes('$') ? undefined : inner.replaceAll(/\\(["\\])/g, '$1');
}

function unreadLabel({ path }: SourceFile, span: Span): GapNotification {
  return notLookedAt({
    kind: 'syntax-error',
    message: `A label ${LABEL} of ${path} could not be read, so what it sets for the dev container was not checked.`,
    wayOut: 'Write it as JSON in single quotes.',
    span,
  });
}
