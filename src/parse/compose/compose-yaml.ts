import { linesBelow, partContexts } from '../../analysis/templates/part-contexts.ts';
import { type PlainTemplate, plainTemplate, type UndecidedPart } from '../../analysis/templates/plain-template.ts';
import { isTemplateName } from '../../analysis/templates/template-kind.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { paired } from '../../support/paired.ts';
import { shortText } from '../../support/short-text.ts';
import { asMapping, spanOf, type TreeEntry, type TreeNode } from '../../syntax/tree/nodes.ts';
import { parseYaml, type YamlDocuments, type YamlError } from '../../syntax/yaml/located-yaml.ts';
import { branchGaps } from './template-branches.ts';

/** The documents of a compose file, or of a template of one. */
export interface ComposeDocuments extends YamlDocuments {
  /** Undefined if the text is not a template. */
  readonly template: Omit<PlainTemplate, 'assumed'> | undefined;
}

/**
 * Reads a compose file. A template whose own text is not the YAML of a compose file is read as the text that it renders to if each branch is
 * taken. Where it is, its own text counts, as the file may be used as it is, but for expressions with a default.
 */
export function composeYaml(file: SourceFile): ComposeDocuments | YamlError {
  const direct = parseYaml(file, file.text, AS_COMPOSE);
  const isDirect = !('reason' in direct) && direct.problems.every(({ code }) => code !== 'bad-key');
  if (isDirect && !isTemplateName(file.path)) return { ...direct, template: undefined };
  const template = plainTemplate(file.text);
  if (isDirect) return template === undefined ? { ...direct, template } : asWritten(file, direct, template);
  const plain =
    template === undefined || template.text === file.text ? undefined : parseYaml(file, template.text, AS_COMPOSE);
  if (plain !== undefined && !('reason' in plain)) return { ...plain, template };
  return 'reason' in direct ? direct : { ...direct, template: undefined };
}

/** Docker Compose decodes all documents of a file with the same parser, which keeps the anchors. */
const AS_COMPOSE = { sharesAnchors: true };

/** Of a template that is read as it is written. Without expressions, it is an ordinary file. */
function asWritten(file: SourceFile, direct: YamlDocuments, template: PlainTemplate): ComposeDocuments {
  if (template.text === file.text) return { ...direct, template: undefined };
  const { assumed, undecided } = template;
  const text = withDefaults(file.text, template);
  const read = assumed.length === 0 ? direct : parseYaml(file, text, AS_COMPOSE);
  if ('reason' in read) return { ...direct, template: { text: file.text, undecided: [...undecided, ...assumed] } };
  return { ...read, template: { text, undecided } };
}

/** The text with the variables of the plain one in place of expressions with a default, which are as long. */
function withDefaults(text: string, { text: plain, assumed }: PlainTemplate): string {
  const ends = [0, ...assumed.map(({ end }) => end)];
  const pieces = assumed.map(({ start, end }, at) => text.slice(ends[at], start) + plain.slice(start, end));
  return [...pieces, text.slice(ends.at(-1))].join('');
}

/** The parts of a template that only its rendered text shows. */
export function templateGaps(file: SourceFile, documents: ComposeDocuments): readonly GapNotification[] {
  const { roots, template } = documents;
  if (template === undefined) return [];
  const parts = undecidedParts(file, template.undecided).toSorted(byStart);
  const options = roots.flatMap(unknownOptions).map(spanOf).toSorted(byStart);
  return [
    ...paired(parts, partContexts(file.text, parts)).map(([{ start, end }, evidence]) =>
      expressionGap({ file, start, end }, evidence),
    ),
    ...paired(options, partContexts(file.text, options)).map(([span, evidence]) => optionGap(span, evidence)),
    ...branchGaps(documents),
  ];
}

/** A loop over the entries of a name gives a container variables and labels only, if all of its lines are below these keys. */
function undecidedParts(file: SourceFile, all: readonly UndecidedPart[]): readonly UndecidedPart[] {
  const parts = all.filter(({ start }) => !isInComment(file, start));
  if (!parts.some(({ isOverEntries }) => isOverEntries)) return parts;
  const isBelow = linesBelow(file.text, VARIABLES_OR_LABELS);
  return parts.filter((part) => part.isOverEntries !== true || !isBelow(part));
}

const VARIABLES_OR_LABELS = /^(?:.* )?(?:environment|labels) (?:\{\{[^{}]+\}\}|[\w.-]+) services $/;

function byStart(one: { readonly start: number }, other: { readonly start: number }): number {
  return one.start - other.start;
}

function isInComment({ text }: SourceFile, at: number): boolean {
  return /^[ \t]*#/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

/** Options of services whose name is an expression, and those that are lists or mappings, and an expression here. */
function unknownOptions(root: TreeNode): readonly TreeNode[] {
  const options = entriesOf(asMapping(root)?.entries.get('services')?.node).flatMap(({ node }) => entriesOf(node));
  const names = [...entriesOf(root), ...options].map(({ key }) => key).filter(({ value }) => EXPRESSION.test(value));
  const values = options.filter(({ key, node }) => STRUCTURED.has(key.value) && isVariable(node));
  return [...names, ...values.map(({ node }) => node)];
}

function entriesOf(node: TreeNode | undefined): readonly TreeEntry[] {
  return [...(asMapping(node)?.entries.values() ?? [])];
}

const EXPRESSION = /\{\{|<%/;

const STRUCTURED: ReadonlySet<string> = new Set([
  'build',
  'cap_add',
  'configs',
  'deploy',
  'device_cgroup_rules',
  'devices',
  'env_file',
  'environment',
  'extends',
  'gpus',
  'group_add',
  'ports',
  'post_start',
  'pre_stop',
  'secrets',
  'security_opt',
  'sysctls',
  'volumes',
  'volumes_from',
]);

function isVariable(node: TreeNode): boolean {
  return node.kind === 'scalar' && VARIABLE.test(node.value);
}

const VARIABLE = /^\$\{\w+:?[?-]/;

/** The rest of the file was checked, so only a change of the part itself is new. */
const OF_VALUE = { kind: 'template', thing: 'value', wayOut: 'Scan what it renders to.' } as const;

function expressionGap(span: Span, context: string): GapNotification {
  const message = 'An expression of a template gives this text, so it was not checked.';
  return notLookedAt({ ...OF_VALUE, message, span, evidence: shortText(context, 0) });
}

function optionGap(span: Span, context: string): GapNotification {
  const message = 'An expression of a template gives this whole option, so it was not checked.';
  return notLookedAt({ ...OF_VALUE, message, span, evidence: shortText(context, 0) });
}
