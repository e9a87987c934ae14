import type { EngineSettings } from '../../model/containers/engine-settings.ts';
import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import type { SourceFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { parseToml } from '../../syntax/toml/located-toml.ts';
import { asMapping } from '../../syntax/tree/nodes.ts';
import { commandWords } from '../run-options/command-words.ts';
import { readFlags } from '../run-options/flags.ts';
import { GLOBAL } from '../run-options/syntax.ts';
import { containersSettings } from './containers-conf.ts';
import { kindOf } from './kinds.ts';

/** The settings of Podman in files with other names that commands give to it: `CONTAINERS_CONF=x.conf podman run …`, `podman --module ./x.conf` */
export function settingsNamed(
  scripts: readonly Script[],
  near: (name: string) => SourceFile | undefined,
): readonly EngineSettings[] {
  return settingsIn(scripts.flatMap(everyCommand).flatMap(namesIn), near);
}

/** The settings of Podman in files with these names. */
export function settingsIn(
  names: readonly string[],
  near: (name: string) => SourceFile | undefined,
): readonly EngineSettings[] {
  const files = new Set([...new Set(names)].flatMap((name) => near(name) ?? []));
  // a file with its usual name is read on its own
  return [...files].flatMap((file) => (kindOf(file.path) === undefined ? settingsOf(file) : []));
}

const settingsOf = remember((file: SourceFile): readonly EngineSettings[] => {
  const parsed = parseToml(file);
  const root = 'reason' in parsed ? undefined : asMapping(parsed.root);
  return root === undefined ? [] : [containersSettings(root)];
});

function namesIn(command: Command): readonly string[] {
  const set = command.assignments.flatMap(({ name, value }) =>
    value !== undefined && VARIABLES.has(name) ? [value.pieces] : [],
  );
  const modules =
    command.program === 'podman' && command.arguments.some(({ pieces }) => pieces.startsWith('--module'))
      ? readFlags(commandWords(command), GLOBAL).flags.flatMap(({ name, value }) =>
          name === 'module' && value !== undefined ? [value.text] : [],
        )
      : [];
  return [...set, ...modules].map((name) => name.replace(BELOW_UNKNOWN, '')).filter((name) => NAME.test(name));
}

const VARIABLES: ReadonlySet<string> = new Set(['CONTAINERS_CONF', 'CONTAINERS_CONF_OVERRIDE']);

/** `$PWD/` */
const BELOW_UNKNOWN = new RegExp(`^${UNKNOWN_PIECE}/`);
const NAME = new RegExp(`^[^${UNKNOWN_PIECE}]+$`);
