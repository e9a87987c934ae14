import { commandAt } from '../../analysis/commands/plain-command.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { isHarmfulWord } from '../../model/harmful-values.ts';
import { everyCommand, type Script } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { optionWords } from '../run-options/command-lines.ts';
import type { RunWord } from '../run-options/flags.ts';

/** Options of containers that take isolation away where a variable beside their texts is empty: `docker run --privileged$X a`. */
export function undecidedParts(scripts: readonly Script[]): readonly GapNotification[] {
  const words = scripts
    .flatMap(everyCommand)
    .filter(({ arguments: all }) => all.some(({ pieces }) => BESIDE.test(pieces)))
    .flatMap((command) => optionWords(command).filter((word, at, all) => isOpenDanger(word, all[at - 1])));
  const gaps = words.map(({ span }) =>
    notLookedAt({
      kind: 'unknown-value',
      weight: 'ordinary',
      thing: 'command',
      message: 'Whether a variable is set decides which right this gives a container, so it was not checked.',
      wayOut: 'Write the option itself, or one variable with a default.',
      span,
      evidence: commandAt(span),
    }),
  );
  return withoutFlood(gaps);
}

/** A text with an unknown part. */
const BESIDE = new RegExp(`[^${UNKNOWN_PIECE}]${UNKNOWN_PIECE}|${UNKNOWN_PIECE}[^${UNKNOWN_PIECE}]`);

function isOpenDanger({ text }: RunWord, before: RunWord | undefined): boolean {
  if (!BESIDE.test(text)) return false;
  const left = text.replaceAll(UNKNOWN_PIECE, '');
  if (/^--privileged(?:=true)?$/.test(left)) return true;
  const [, name = '', value = ''] = OPTION.exec(left.startsWith('-') ? left : `${before?.text}=${left}`) ?? [];
  return DANGERS.get(name)?.(value) === true;
}

const OPTION = /^--([a-z-]{1,30})=(.{1,100})$/s;

const isHost = (value: string): boolean => value === 'host';

/** Whether an option takes isolation away with a value. */
const DANGERS: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ...['net', 'network', 'pid', 'ipc', 'userns', 'uts', 'cgroupns'].map((name) => [name, isHost] as const),
  ['cap-add', isHarmfulWord],
  [
    'security-opt',
    (value: string) => /^(?:(?:seccomp|apparmor)[=:]unconfined|label[=:]disable|systempaths=unconfined)$/.test(value),
  ],
]);
