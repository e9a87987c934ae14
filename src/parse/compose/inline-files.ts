import { posix } from 'node:path';
import { known } from '../../model/located.ts';
import { type Excerpt, type Span, spanText } from '../../model/source.ts';
import { excerptOf } from '../../syntax/lists/runs.ts';
import { entrySpan } from '../../syntax/tree/entry-span.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  spanOf,
  type TreeEntry,
  type TreeItem,
  type TreeMapping,
} from '../../syntax/tree/nodes.ts';
import { nameGiven, variableOf } from './other-variables.ts';
import type { ComposeModel } from './project.ts';
import { resolve, runsOf } from './resolved.ts';
import { itemsOf, textAt } from './values.ts';

/** A file that a service gets with a text of the compose file, or of a variable. */
export interface InlineFile {
  readonly kind: 'config' | 'secret';
  /** Its absolute path in the container. */
  readonly path: string;
  /** The place where the service asks for it. */
  readonly given: Span;
  /** The text and its place. */
  readonly text: string;
  readonly span: Span;
  readonly excerpt: () => Excerpt;
}

/**
 * The files that a service gets from configs and secrets of the compose file: from `content`, and from a variable that `environment`
 * names.
 */
export function inlineFiles(service: TreeMapping, project: ComposeModel): readonly InlineFile[] {
  return [
    ...itemsOf(entryOf(service, 'configs')).flatMap((item) => inlineFile(item, 'config', project) ?? []),
    ...itemsOf(entryOf(service, 'secrets')).flatMap((item) => inlineFile(item, 'secret', project) ?? []),
  ];
}

function inlineFile(
  item: TreeItem | TreeEntry,
  kind: InlineFile['kind'],
  project: ComposeModel,
): InlineFile | undefined {
  const name = nameGiven(item, project);
  if (name === undefined) return undefined;
  const section = kind === 'config' ? project.configs : project.secrets;
  const written = contentOf(name, section, project) ?? variableContent(item, section, project);
  if (written === undefined) return undefined;
  const target = known(textAt(asMapping(item.node), 'target', project.variables)) || name;
  return {
    kind,
    path: placeOfFile(target, kind === 'config' ? 'configs' : 'secrets'),
    given: entrySpan(item),
    ...written,
  };
}

/** The absolute path of a config or a secret in the container: a relative one starts in the usual folder. */
export function placeOfFile(target: string, section: 'configs' | 'secrets'): string {
  return posix.resolve(section === 'configs' ? '/' : '/run/secrets', target);
}

type Written = Pick<InlineFile, 'text' | 'span' | 'excerpt'>;

function contentOf(name: string, section: TreeMapping | undefined, { variables }: ComposeModel): Written | undefined {
  const content = asScalar(entryOf(asMapping(entryOf(section, name)?.node), 'content')?.node);
  if (content === undefined) return undefined;
  const resolved = resolve(content, variables);
  return { text: resolved.text, span: spanOf(content), excerpt: () => excerptOf(runsOf(resolved)) };
}

function variableContent(...[item, section, project]: Parameters<typeof variableOf>): Written | undefined {
  const variable = variableOf(item, section, project);
  const text = known(variable?.value);
  if (variable === undefined || text === undefined || variable.setAt.isIgnored) return undefined;
  const { span } = variable.setAt;
  const isVerbatim = spanText(span) === text;
  const spanAt = (from: number, to: number): Span =>
    isVerbatim ? { ...span, start: span.start + from, end: span.start + to } : span;
  return { text, span, excerpt: () => ({ text, span: spanAt }) };
}
