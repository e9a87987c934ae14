import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import type { EngineHardening } from '../../model/containers/engine-hardening.ts';
import type { EngineSettings, WeakRegistry } from '../../model/containers/engine-settings.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { parseImageReference } from '../../model/images/image.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import { parseToml } from '../../syntax/toml/located-toml.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  spanOf,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import type { YamlError } from '../../syntax/yaml/reading.ts';
import { ENGINE_FILES } from '../formats.ts';
import type { ReadFile } from '../repository-view.ts';
import { buildkitSettings } from './buildkit.ts';
import { daemonSettings } from './daemon.ts';

/** A text without any of these words does not contain such settings. */
export const INLINE_CONFIG =
  /\b(?:(?:buildkitd-)?config-inline|buildkitd-config|daemon-config|registry\.insecure)\b|setup-(?:buildx|docker)-action/;

/**
 * The settings of engines and builders in a step of a workflow, with https://github.com/docker/setup-buildx-action,
 * https://github.com/docker/setup-docker-action and https://github.com/docker/build-push-action; the results of expressions are unknown.
 */
export function inlineSettings(step: TreeMapping, readFile: ReadFile): readonly (EngineSettings | Notification)[] {
  const uses = asScalar(entryOf(step, 'uses')?.node)?.value ?? '';
  const inputs = asMapping(entryOf(step, 'with')?.node);
  const action = /^docker\/([a-z-]+)@/.exec(uses)?.[1];
  if (action === 'setup-docker-action') return daemonOfStep(step, inputs);
  if (inputs === undefined || action === undefined) return [];
  const textsOf = (...names: readonly string[]): readonly TreeScalar[] =>
    names.flatMap((name) => asScalar(entryOf(inputs, name)?.node) ?? []).filter(({ value }) => !value.includes('${{'));
  if (action === 'build-push-action') return textsOf('outputs').flatMap((text) => stepOutput(text, inputs));
  if (action !== 'setup-buildx-action') return [];
  return [
    ...textsOf('buildkitd-config-inline', 'config-inline').flatMap((text) => settingsIn(text, BUILDKIT)),
    ...textsOf('buildkitd-config', 'config').flatMap((path) => settingsOfFile(path.value.trim(), readFile)),
  ];
}

/** The engine that a step sets up, with or without settings. */
function daemonOfStep(step: TreeMapping, inputs: TreeMapping | undefined): readonly (EngineSettings | Notification)[] {
  const config = asScalar(inputs && entryOf(inputs, 'daemon-config')?.node);
  const isKnown = config !== undefined && !config.value.includes('${{');
  const read = isKnown ? settingsIn(config, DAEMON) : [];
  if (read.length > 0) return read;
  const { file } = step;
  const hardening: EngineHardening = { on: new Map(), unknown: new Set(), unknownWords: config && !isKnown ? 1 : 0 };
  const span = spanOf(entryOf(step, 'uses')?.node ?? step);
  return [
    {
      kind: 'engine',
      file,
      span,
      reader: 'The Docker daemon',
      registries: [],
      listeners: [],
      verifiesClients: undefined,
      hardening,
      isCommand: true,
    },
  ];
}

interface Kind {
  readonly language: string;
  parse(file: SourceFile): { readonly root: TreeNode } | YamlError;
  settingsIn(root: TreeMapping): EngineSettings;
}

const BUILDKIT: Kind = { language: 'TOML', parse: parseToml, settingsIn: buildkitSettings };
const DAEMON: Kind = { language: 'JSON', parse: parseJson, settingsIn: daemonSettings };

function settingsIn(config: TreeScalar, kind: Kind): readonly (EngineSettings | Notification)[] {
  const { file } = config;
  const parsed = kind.parse(masked(config));
  if ('reason' in parsed) {
    const message = `This is not valid ${kind.language}, so it was not checked: ${parsed.reason}.`;
    const span = { ...parsed.span, file };
    return [
      notLookedAt({ kind: 'syntax-error', weight: 'ordinary', thing: 'value', message, wayOut: 'Correct it.', span }),
    ];
  }
  const root = asMapping(parsed.root);
  if (root === undefined) return [];
  const settings = kind.settingsIn(root);
  const registries = settings.registries.map((registry) => atHome(registry, file));
  const listeners = settings.listeners.map(({ address }) => ({
    address: { ...address, span: { ...address.span, file } },
    entry: undefined,
  }));
  const hardening = settings.hardening && hardeningAtHome(settings.hardening, file);
  if (registries.length + listeners.length === 0 && hardening === undefined) return [];
  const { reader, verifiesClients } = settings;
  const span = spanOf(config);
  return [
    {
      kind: 'engine',
      file,
      span,
      reader,
      registries,
      listeners,
      verifiesClients,
      ...(hardening && { hardening, isCommand: true }),
    },
  ];
}

function hardeningAtHome(hardening: EngineHardening, file: SourceFile): EngineHardening {
  return { ...hardening, on: new Map([...hardening.on].map(([part, span]) => [part, { ...span, file }])) };
}

/** A file named `buildkitd.toml` is checked by itself. */
function settingsOfFile(written: string, readFile: ReadFile): readonly EngineSettings[] {
  const path = repositoryPath('', written);
  const file = path === undefined || ENGINE_FILES.buildkit.test(path) ? undefined : readFile(path);
  const parsed = file === undefined ? undefined : parseToml(file);
  const root = parsed === undefined || 'reason' in parsed ? undefined : asMapping(parsed.root);
  const settings = root === undefined ? undefined : buildkitSettings(root);
  return settings === undefined || settings.registries.length === 0 ? [] : [settings];
}

/** `type=image,name=registry.example.com/a,push=true,registry.insecure=true`; without a name the first of the tags counts. */
function stepOutput(output: TreeScalar, inputs: TreeMapping): readonly EngineSettings[] {
  const { file } = output;
  const start = file.text.slice(output.start, output.end).search(INSECURE);
  if (start === -1) return [];
  const tag = asScalar(entryOf(inputs, 'tags')?.node)?.value.split(/[\s,]/, 1)[0];
  const { registry } = parseImageReference(/(?:^|,)name=([^,\s"]+)/m.exec(output.value)?.[1] ?? tag ?? '');
  if (typeof registry !== 'string') return [];
  const at = { file, start: output.start + start, end: output.start + start + 'registry.insecure=true'.length };
  const registries: WeakRegistry[] = [
    { name: { value: registry, span: at }, weakness: 'either', span: at, entry: undefined },
  ];
  return [
    { kind: 'engine', file, span: at, reader: 'BuildKit', registries, listeners: [], verifiesClients: undefined },
  ];
}

const INSECURE = /(?<![\w.-])registry\.insecure=true(?![\w.-])/;

/** The file with everything else blanked out, so that offsets stay the same. */
function masked({ file, start, end }: TreeScalar): SourceFile {
  return { path: file.path, text: ' '.repeat(start) + file.text.slice(start, end) };
}

function atHome({ name, weakness, span }: WeakRegistry, file: SourceFile): WeakRegistry {
  const moved = (there: Span): Span => ({ ...there, file });
  return { name: { ...name, span: moved(name.span) }, weakness, span: moved(span), entry: undefined };
}
