import type { EngineSettings } from '../../model/containers/engine-settings.ts';
import { startOf } from '../../model/findings/finding.ts';
import type { SourceFile } from '../../model/source.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import { parseToml } from '../../syntax/toml/located-toml.ts';
import { asMapping, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { hashComments } from '../comment-syntax.ts';
import { ENGINE_FILES, engineFormat } from '../formats.ts';
import type { Frontend, Parsed } from '../frontend.ts';
import { invalidFile } from '../invalid-file.ts';
import { buildkitSettings } from './buildkit.ts';
import { containersSettings } from './containers-conf.ts';
import { daemonSettings } from './daemon.ts';
import { policySettings } from './policy.ts';
import { registriesSettings } from './registries.ts';
import { socketSettings } from './socket-unit.ts';

/** The name of one kind of file, and how to read it. */
interface Kind {
  readonly name: RegExp;
  /** Without any of these words there is nothing to find. */
  readonly words: RegExp;
  readonly isJson: boolean;
  settingsIn(root: TreeMapping): EngineSettings;
}

const KINDS: readonly Kind[] = [
  {
    name: ENGINE_FILES.daemon,
    words:
      /"(?:insecure-registries|registry-mirrors|hosts|seccomp-profile|default-runtime|no-new-privileges|icc|ip|selinux-enabled|default-cgroupns-mode|userns-remap|authorization-plugins|tlsverify)"/,
    isJson: true,
    settingsIn: daemonSettings,
  },
  { name: ENGINE_FILES.buildkit, words: /registry/, isJson: false, settingsIn: buildkitSettings },
  {
    name: ENGINE_FILES.registries,
    words: /insecure/,
    isJson: false,
    settingsIn: registriesSettings,
  },
  {
    name: ENGINE_FILES.containers,
    words:
      /privileged|unconfined|label|host|capabilities|hooks_dir|runtime|volumes|mounts|devices|no_new_privileges|read_only|seccomp_profile|userns|env/,
    isJson: false,
    settingsIn: containersSettings,
  },
  {
    name: ENGINE_FILES.policy,
    words: /"insecureAcceptAnything"/,
    isJson: true,
    settingsIn: policySettings,
  },
];

/** The settings of engines and builders in a repository, to be installed where those run. */
export const engine: Frontend = {
  ...engineFormat,
  comments: hashComments,
  parse: parseSettings,
};

/** Whether the text has one of the words; escapes may hide one. */
function mayHave(words: RegExp, text: string): boolean {
  return words.test(text) || /\\[uUx]/.test(text);
}

function kindOf(path: string): Kind | undefined {
  return KINDS.find(({ name }) => name.test(path));
}

function parseSettings(file: SourceFile): Parsed {
  if (ENGINE_FILES.socket.test(file.path))
    return { subjects: [{ kind: 'text', file }, socketSettings(file)], builds: [], notifications: [] };
  const kind = kindOf(file.path);
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

/** The settings of a file from which a change may have removed all. Nothing is reported about a file that is of another kind. */
function withoutSettings(file: SourceFile, kind: Kind): Parsed['subjects'] {
  // the Docker daemon accepts an empty file
  const known = file.text.trim() === '' ? { ...file, text: kind.isJson ? '{}' : '' } : file;
  const parsed = kind.isJson ? parseJson(known) : parseToml(known);
  const root = 'reason' in parsed ? undefined : asMapping(parsed.root);
  const settings = root && kind.settingsIn(root);
  return settings?.hardening === undefined ? [] : [{ ...settings, file, span: startOf(file) }];
}
