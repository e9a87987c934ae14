import type { EngineSettings } from '../../model/containers/engine-settings.ts';
import type { TreeMapping } from '../../syntax/tree/nodes.ts';
import { ENGINE_FILES } from '../formats.ts';
import { buildkitSettings } from './buildkit.ts';
import { containersSettings } from './containers-conf.ts';
import { daemonSettings } from './daemon.ts';
import { policySettings } from './policy.ts';
import { registriesSettings } from './registries.ts';

/** The name of one kind of file, and how to read it. */
export interface Kind {
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

/** Whether the text has one of the words; escapes may hide one. */
export function mayHave(words: RegExp, text: string): boolean {
  return words.test(text) || /\\[uUx]/.test(text);
}

/** Undefined for other files. */
export function kindOf(path: string): Kind | undefined {
  return KINDS.find(({ name }) => name.test(path));
}
