import { namedScripts } from '../../analysis/commands/named-scripts.ts';
import type { Container } from '../../model/containers/container.ts';
import type { ContainerScript } from '../../model/containers/container-script.ts';
import { known } from '../../model/located.ts';
import { type Excerpt, type Span, spanText } from '../../model/source.ts';
import { excerptOf } from '../../syntax/lists/runs.ts';
import { parseScript } from '../../syntax/shell/index.ts';
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
import { commandsFor, withScript } from '../container-script.ts';
import { nameGiven, variableOf } from './other-variables.ts';
import type { ComposeModel } from './project.ts';
import { resolve, runsOf } from './resolved.ts';
import { itemsOf, textAt } from './values.ts';

/**
 * The scripts that a service gets as files from configs and secrets of the compose file: from `content`, and from a variable that
 * `environment` names.
 */
export function inlineScripts(
  service: TreeMapping,
  project: ComposeModel,
  container: Container,
): readonly ContainerScript[] {
  const configs = itemsOf(entryOf(service, 'configs'));
  const secrets = itemsOf(entryOf(service, 'secrets'));
  if (configs.length + secrets.length === 0) return [];
  const { forShells } = namedScripts(container);
  return [
    ...configs.flatMap((item) => scriptIn({ item, section: project.configs, folder: '' }, project, forShells) ?? []),
    ...secrets.flatMap(
      (item) => scriptIn({ item, section: project.secrets, folder: '/run/secrets' }, project, forShells) ?? [],
    ),
  ];
}

interface Given {
  readonly item: TreeItem | TreeEntry;
  /** The configs or secrets of the project. */
  readonly section: TreeMapping | undefined;
  /** The folder of the container where files without a path are. */
  readonly folder: string;
}

function scriptIn(
  { item, section, folder }: Given,
  project: ComposeModel,
  forShells: ReadonlySet<string>,
): ContainerScript | undefined {
  const name = nameGiven(item, project);
  if (name === undefined) return undefined;
  const target = known(textAt(asMapping(item.node), 'target', project.variables)) ?? name;
  const path = target.startsWith('/') ? target : `${folder}/${target}`;
  const written = contentOf(name, section, project) ?? variableContent(item, section, project);
  const commands = written && commandsFor(path, written.text, forShells.has(path));
  if (written === undefined || commands === undefined) return undefined;
  const place = `in the ${folder === '' ? 'config' : 'secret'} ${path}`;
  return withScript({ file: written.span.file, place, given: entrySpan(item) }, () => {
    const text = commands(written.excerpt());
    return text && parseScript(text, () => undefined);
  });
}

interface Written {
  readonly text: string;
  readonly span: Span;
  readonly excerpt: () => Excerpt;
}

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
