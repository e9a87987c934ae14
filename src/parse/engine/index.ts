import { startOf } from '../../model/findings/finding.ts';
import { type SourceFile, usedPath } from '../../model/source.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import { parseToml } from '../../syntax/toml/located-toml.ts';
import { asMapping } from '../../syntax/tree/nodes.ts';
import { ENGINE_FILES, engineFormat } from '../formats.ts';
import type { Frontend, ParseContext, Parsed } from '../frontend.ts';
import { invalidFile } from '../invalid-file.ts';
import { parseCommands } from '../quadlet/index.ts';
import { engineComments } from './comments.ts';
import { type Kind, kindOf, mayHave } from './kinds.ts';
import { socketSettings } from './socket-unit.ts';

/** The settings of engines and builders in a repository, to be installed where those run. */
export const engine: Frontend = {
  ...engineFormat,
  comments: engineComments,
  parse: parseSettings,
};

function parseSettings(file: SourceFile, context: ParseContext): Parsed {
  if (ENGINE_FILES.socket.test(usedPath(file))) return parseSocket(file, context);
  const kind = kindOf(usedPath(file));
  if (kind === undefined) return { subjects: [], builds: [], notifications: [] };
  if (!mayHave(kind.words, file.text)) return { subjects: withoutSettings(file, kind), builds: [], notifications: [] };
  const subjects: Parsed['subjects'] = [{ kind: 'text', file }];
  const parsed = kind.isJson ? parseJson(file) : parseToml(file);
  if ('reason' in parsed)
    return { subjects, builds: [], notifications: [invalidFile(file, kind.isJson ? 'JSON' : 'TOML', parsed)] };
  const root = asMapping(parsed.root);
  const settings = root && kind.settingsIn(root);
  return { subjects: settings === undefined ? subjects : [...subjects, settings], builds: [], notifications: [] };
}

/** A socket unit also has commands, as other units do. */
function parseSocket(file: SourceFile, context: ParseContext): Parsed {
  const started = parseCommands(file, context);
  const subjects = started.subjects.filter((subject) => subject.kind !== 'text');
  return { ...started, subjects: [{ kind: 'text', file }, socketSettings(file), ...subjects] };
}

/** The settings of a file from which a change may have removed all. Nothing is reported about a file that is of another kind. */
function withoutSettings(file: SourceFile, kind: Kind): Parsed['subjects'] {
  // the Docker daemon accepts an empty file
  const known = file.text.trim() === '' ? { ...file, text: kind.isJson ? '{}' : '' } : file;
  const parsed = kind.isJson ? parseJson(known) : parseToml(known);
  const root = 'reason' in parsed ? undefined : asMapping(parsed.root);
  const settings = root && kind.settingsIn(root);
  return settings?.hardening === undefined ? [] : [{ ...settings, file, span: startOf(file) }];
}
