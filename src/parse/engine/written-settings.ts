import { textsWritten, type WrittenText } from '../../analysis/commands/file-lines.ts';
import type { EngineSettings } from '../../model/containers/engine-settings.ts';
import type { Text } from '../../model/located.ts';
import { type Command, everyPipeline, type Script } from '../../model/shell.ts';
import type { Excerpt, SourceFile, Span } from '../../model/source.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import { parseToml } from '../../syntax/toml/located-toml.ts';
import { asMapping } from '../../syntax/tree/nodes.ts';
import { kindOf, mayHave } from './kinds.ts';

/** The settings of engines that commands write: `echo '{"hosts": …}' > /etc/docker/daemon.json` */
export function settingsWritten(scripts: readonly Script[], file: SourceFile): readonly EngineSettings[] {
  if (!NAMES.test(file.text)) return [];
  return scripts
    .flatMap(everyPipeline)
    .flatMap((pipeline) =>
      [...textsWritten(pipeline), ...pipeline.commands.flatMap(settingsEdited)].flatMap(
        ({ path, excerpt }) => settingsOfText(path, excerpt, file) ?? [],
      ),
    );
}

/** What a filter sets in a file with settings: `jq '.hosts = ["tcp://0.0.0.0:2375"]' /etc/docker/daemon.json` */
function settingsEdited({ program, arguments: words }: Command): readonly WrittenText[] {
  const path = FILTERS.has(program) ? words.find(({ pieces }) => kindOf(pieces) !== undefined)?.pieces : undefined;
  if (path === undefined) return [];
  return words.flatMap(({ pieces, span }) =>
    [...pieces.matchAll(ASSIGNMENT)].map(([, name = '', value = '']) => ({
      path,
      excerpt: { text: `{"${name}": ${value}}`, span: () => span },
    })),
  );
}

const FILTERS: ReadonlySet<unknown> = new Set(['jq', 'yq', 'gojq', 'jaq']);

/** `.key = value`, `."insecure-registries" += ["a"]` and `{"key": value}`; values of several levels are left out. */
const ASSIGNMENT = /[.{"]([\w-]{1,40})"?\]? ?[+*|]?[:=] ?(\[[^[\]{}]{0,300}\]|"[^"]{0,200}"|true|false)/g;

/** Whether a text may name a file with settings of an engine. */
export function mayNameSettings(text: string): boolean {
  return NAMES.test(text);
}

const NAMES = /daemon\.json|registries\.conf|containers\.conf|containers\/policy\.json|buildkit\w{0,9}\.toml/;

/**
 * The settings in a text that goes to such a path, at their places in the file that has the text; undefined without any. A text that is not
 * valid, as where a variable is a part of it, has none.
 */
export function settingsOfText(path: string, excerpt: Excerpt, file: SourceFile): EngineSettings | undefined {
  const kind = kindOf(path);
  if (kind === undefined || !path.includes('/') || !mayHave(kind.words, excerpt.text)) return undefined;
  const parsed = (kind.isJson ? parseJson : parseToml)({ path, text: excerpt.text });
  const root = 'reason' in parsed ? undefined : asMapping(parsed.root);
  const settings = root && kind.settingsIn(root);
  if (settings === undefined) return undefined;
  const at = ({ start, end }: Span): Span => excerpt.span(start, end);
  const textAt = (text: Text): Text => ({ ...text, span: at(text.span) });
  const { reader, registries, listeners, verifiesClients: verifies, unsigned, takenAway } = settings;
  return {
    kind: 'engine',
    file,
    span: excerpt.span(0, excerpt.text.length),
    reader,
    registries: registries.map((one) => ({ ...one, name: textAt(one.name), span: at(one.span), entry: undefined })),
    listeners: listeners.map(({ address }) => ({ address: textAt(address), entry: undefined })),
    verifiesClients: verifies && { ...verifies, span: at(verifies.span), entry: at(verifies.entry) },
    isCommand: true,
    ...(unsigned && { unsigned: unsigned.map((one) => ({ ...one, span: at(one.span) })) }),
    ...(takenAway && { takenAway: takenAway.map((one) => ({ ...one, span: at(one.span), entry: undefined })) }),
  };
}
