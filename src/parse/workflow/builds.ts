import type { Build, BuildExchange } from '../../model/build.ts';
import type { Entry } from '../../model/containers/entry.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { type OptionalPlatforms, platformsIn } from '../../model/images/asked-platforms.ts';
import { isKnown, type ListSetting, type Option, type Setting, type Text } from '../../model/located.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { knownText, type PlacedText, sliceOf, splitAt, wholeValue } from '../../syntax/lists/index.ts';
import { pairEntry } from '../../syntax/lists/values.ts';
import { entrySpan } from '../../syntax/tree/entry-span.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { overrideOf } from '../run-options/builds/bake-overrides.ts';
import { settingsOf } from '../run-options/builds/build-commands.ts';
import { generatorIn } from '../run-options/builds/sbom-generators.ts';
import { byName, type Flags, valuesOf } from '../run-options/flag-values.ts';
import type { Flag } from '../run-options/flags.ts';
import { linesIn } from './bake-steps.ts';
import { contextsOf } from './contexts.ts';
import type { Contexts } from './evaluate.ts';
import { readExpressions } from './expressions.ts';
import { cellsIn, unquotedCell } from './list-inputs.ts';
import { stepRunsIn } from './step-runs.ts';
import { BUILD_OR_BAKE_ACTION } from './words.ts';

/** The inputs of a step, with what its expressions find. */
interface Inputs {
  readonly mapping: TreeMapping;
  readonly contexts: Contexts;
}

/** A step that builds with an action. */
interface StepBuild {
  readonly step: TreeMapping;
  readonly inputs: Inputs;
}

/** The steps that build with an action, once for each run of their jobs that is different. */
export function stepsThatBuild(
  root: TreeMapping | undefined,
  given: Parameters<typeof stepRunsIn>[1],
): readonly StepBuild[] {
  return stepRunsIn(root, given, { action: BUILD_OR_BAKE_ACTION, inputs: ASKED }).flatMap(({ step, scope, runs }) => {
    const mapping = asMapping(entryOf(step, 'with')?.node);
    if (mapping === undefined) return [];
    const all = runs.map((run) => ({ step, inputs: { mapping, contexts: contextsOf(scope, run) } }));
    return [...new Map(all.map((one) => [textOfAll(one.inputs), one])).values()];
  });
}

function textOfAll(inputs: Inputs): string {
  return JSON.stringify(ASKED.map((name) => writtenAt(inputs, name)?.text));
}

/** The settings of a build in the inputs of a step; undefined if they do not include any that rules ask for. */
export function stepBuild({ step, inputs }: StepBuild): Build | undefined {
  const uses = asScalar(entryOf(step, 'uses')?.node);
  if (uses === undefined || !ASKED.some((name) => entryOf(inputs.mapping, name) !== undefined)) return undefined;
  const platforms = platformsOf(inputs);
  const overrides = byName(linesIn(inputs.mapping, 'set', inputs.contexts).flatMap(overrideIn));
  const own = settingsOf(overrides);
  const allowed = listAt(inputs, 'allow');
  const folder = textAt(inputs, 'workdir')?.value;
  const name = asScalar(entryOf(step, 'name')?.node)?.value ?? asScalar(entryOf(step, 'id')?.node)?.value;
  return {
    kind: 'build',
    format: 'workflow',
    file: uses.file,
    name: name ?? uses.value.replace(/@.*$/s, ''),
    span: spanOf(uses),
    context: textAt(inputs, 'context') ?? own.context,
    dockerfile: textAt(inputs, 'file') ?? own.dockerfile,
    // the reference of the step has it
    dockerfilePath: undefined,
    inline: undefined,
    target: textAt(inputs, 'target'),
    arguments: [...pairsAt(inputs, 'build-args'), ...own.arguments],
    labels: [...pairsAt(inputs, 'labels'), ...pairsAt(inputs, 'annotations'), ...(own.labels ?? [])],
    privileged: undefined,
    network: settingAt(inputs, 'network') ?? own.network,
    entitlements: allowed.entry === undefined ? own.entitlements : allowed,
    ssh: entryOf(inputs.mapping, 'ssh') === undefined ? own.ssh : listAt(inputs, 'ssh'),
    additionalContexts: [...pairsAt(inputs, 'build-contexts'), ...contextsIn(overrides)],
    extraHosts: pairsAt(inputs, 'add-hosts', /[=:]/),
    exchanges: exchangesOf(inputs),
    generators: [...generatorsOf(inputs), ...(own.generators ?? [])],
    ...(platforms && { platforms }),
    ...(folder !== undefined && { folder }),
  };
}

const ASKED = [
  ...['context', 'build-args', 'labels', 'annotations', 'network', 'allow', 'ssh', 'build-contexts', 'set'],
  ...['cache-from', 'cache-to', 'outputs', 'push', 'add-hosts', 'sbom', 'attests'],
];

/** The tags are published with `push`, also where only run time knows whether it is on. */
function exchangesOf(inputs: Inputs): readonly BuildExchange[] {
  const push = textAt(inputs, 'push')?.value;
  const names = ['cache-to', 'outputs', ...(push === undefined || push === 'false' ? [] : ['tags'])];
  const all = [{ name: 'cache-from', use: 'cache' as const }, ...names.map((name) => ({ name, use: 'push' as const }))];
  return all.flatMap(({ name, use }) =>
    linesAt(inputs, name, name === 'tags' ? undefined : /\n/).map((line) => ({ use, written: wholeValue(line) })),
  );
}

function generatorsOf(inputs: Inputs): readonly Text[] {
  const attested = linesAt(inputs, 'attests', /\n/).map((line) => generatorIn('attest', wholeValue(line)));
  return [generatorIn('sbom', textAt(inputs, 'sbom')), ...attested].flatMap((one) => one ?? []);
}

/** A line of `set` of docker/bake-action, as the option that it overrides. */
function overrideIn(value: PlacedText): readonly Flag[] {
  const { span } = value;
  return [overrideOf({ name: 'set', value, span, entry: span }) ?? []].flat();
}

function contextsIn(overrides: Flags): readonly Entry[] {
  return valuesOf(overrides, 'build-context').map(({ value, entry }) => pairEntry(value, ['='], entry));
}

/** Inputs that decide what a build may do, where only run time knows them. */
export function undecidedBuilds(builds: readonly StepBuild[]): readonly GapNotification[] {
  const open = builds.flatMap(({ inputs }) =>
    ['network', 'allow'].flatMap((name) => {
      const written = writtenAt(inputs, name);
      return written?.text.includes(UNKNOWN_PIECE) ? [{ name, written }] : [];
    }),
  );
  const distinct = [...new Map(open.map((one) => [one.written.span.start, one])).values()];
  return distinct.map(({ name, written }) =>
    notLookedAt({
      kind: 'unknown-value',
      weight: 'ordinary',
      message: `An expression determines "${name}" of this build, so it was not checked.`,
      wayOut: 'Write it out.',
      span: written.span,
    }),
  );
}

/** The input `platforms`, separated by commas or lines. */
export function stepPlatforms(mapping: TreeMapping, contexts: Contexts): OptionalPlatforms {
  return platformsOf({ mapping, contexts });
}

function platformsOf(inputs: Inputs): OptionalPlatforms {
  return platformsIn(linesAt(inputs, 'platforms').map(({ text }) => knownText(text)));
}

function writtenAt({ mapping, contexts }: Inputs, name: string): PlacedText | undefined {
  const scalar = asScalar(entryOf(mapping, name)?.node);
  return scalar && readExpressions(scalar, contexts);
}

function textAt(inputs: Inputs, name: string): Text | undefined {
  const written = writtenAt(inputs, name);
  return written && trimmedValue(written);
}

function settingAt(inputs: Inputs, name: string): Setting<string> {
  const entry = entryOf(inputs.mapping, name);
  const text = textAt(inputs, name);
  return text && entry && { ...text, entry: entrySpan(entry) };
}

/** One per line; commas separate them, too, except in build arguments. */
function linesAt(inputs: Inputs, name: string, separators = /[\n,]/): readonly PlacedText[] {
  const cells = cellsAt(inputs, name, separators);
  return name === 'outputs' ? cells : cells.map(unquotedCell);
}

/** The same with the quotes around them. */
function cellsAt(inputs: Inputs, name: string, separators = /[\n,]/): readonly PlacedText[] {
  const written = writtenAt(inputs, name);
  if (written === undefined) return [];
  const lines = splitAt(written, '\n');
  const parts = separators.test(',') ? lines.flatMap(cellsIn) : lines;
  return parts.map(trimmed).filter(({ text }) => text !== '');
}

function trimmed(written: PlacedText): PlacedText {
  const { text } = written;
  const from = text.length - text.trimStart().length;
  return sliceOf(written, Math.min(from, text.trimEnd().length), text.trimEnd().length);
}

function trimmedValue(written: PlacedText): Text {
  return wholeValue(trimmed(written));
}

function cellOption(cell: PlacedText): Option<string> {
  return { ...wholeValue(unquotedCell(cell)), entry: wholeValue(cell).span };
}

/** Removing the only item removes the whole input. */
function listAt(inputs: Inputs, name: string): ListSetting<string> {
  const entry = entryOf(inputs.mapping, name);
  const options = cellsAt(inputs, name).map(cellOption).map(withComma);
  const items = options.filter(isKnown);
  return { items, entry: entry && entrySpan(entry), complete: items.length === options.length };
}

/** An item is removed with one of the commas around it, and a text must not begin with a comma. */
function withComma(option: Option<string>): Option<string> {
  const { file, start, end } = option.entry;
  const after = /^[ \t]*,[ \t]*/.exec(file.text.slice(end, end + NEAR));
  if (after !== null) return { ...option, entry: { file, start, end: end + after[0].length } };
  const before = /,[ \t]*$/.exec(file.text.slice(Math.max(0, start - NEAR), start));
  return before === null ? option : { ...option, entry: { file, start: start - before[0].length, end } };
}

/** A comma farther away is kept. */
const NEAR = 20;

/** `NAME=value`, or a name alone. */
function pairsAt(inputs: Inputs, name: string, separator = /=/): readonly Entry[] {
  return linesAt(inputs, name, /\n/).map((line): Entry => {
    const at = line.text.search(separator);
    const { span } = line;
    if (at === -1) return { name: line.text, value: undefined, span, entry: span };
    return { name: line.text.slice(0, at), value: line.part(at + 1, line.text.length), span, entry: span };
  });
}
