import type { EngineHardening } from '../../model/containers/engine-hardening.ts';
import { known, type Text } from '../../model/located.ts';
import { DAEMON_HARDENING, hardeningBy, type SetOption } from './hardening.ts';

/** What the words after `dockerd` harden. */
export function hardeningOfFlags(words: readonly Text[]): EngineHardening {
  const unknown = words.filter((word, at) => known(word) === undefined && !isOption(word) && !takesNext(words[at - 1]));
  return hardeningBy(DAEMON_HARDENING, words.flatMap(optionAt), unknown.length);
}

/** Options that are on without a value, and never take that of the next word. */
const SWITCHES: ReadonlySet<string> = new Set(['no-new-privileges', 'tlsverify', 'icc', 'selinux-enabled']);

const OPTION = /^--([a-z-]+)(?:=(.*))?$/s;

function textOf({ value, pieces }: Text): string {
  return typeof value === 'string' ? value : (pieces ?? '');
}

function isOption(word: Text): boolean {
  return OPTION.test(textOf(word));
}

/** Whether the next word is the value of this one. */
function takesNext(word: Text | undefined): boolean {
  const [, name, written] = OPTION.exec(word === undefined ? '' : textOf(word)) ?? [];
  return name !== undefined && written === undefined && !SWITCHES.has(name);
}

function optionAt(word: Text, at: number, words: readonly Text[]): readonly SetOption[] {
  const [, name, written] = OPTION.exec(textOf(word)) ?? [];
  if (name === undefined) return [];
  const { span } = word;
  if (written !== undefined) return [{ name, value: known(word) === undefined ? undefined : written, span }];
  if (SWITCHES.has(name)) return [{ name, value: 'true', span }];
  const next = words[at + 1];
  return next === undefined ? [] : [{ name, value: known<string>(next), span }];
}
