import { commandAt } from '../../../analysis/commands/plain-command.ts';
import { type GapNotification, notLookedAt } from '../../../model/findings/gap.ts';
import { withoutFlood } from '../../../model/findings/without-flood.ts';
import { isDockerFrontend } from '../../../model/images/docker-frontend.ts';
import { parseImageReference } from '../../../model/images/image.ts';
import { type Command, everyCommand, type Script } from '../../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { byName, valuesOf } from '../flag-values.ts';
import type { Flag } from '../flags.ts';
import { buildOptions } from './build-commands.ts';
import { FRONTEND_ARGUMENT } from './context-images.ts';

/** Options of builds that are dangers where a variable beside their texts is empty: `docker build --allow security.insecure$X .` */
export function undecidedSettings(scripts: readonly Script[]): readonly GapNotification[] {
  const gaps = scripts
    .flatMap(everyCommand)
    .flatMap(openDangers)
    .map(({ value: { span } }) =>
      notLookedAt({
        kind: 'unknown-value',
        weight: 'ordinary',
        thing: 'value',
        message: 'Whether a variable is set decides what this allows the build, so it was not checked.',
        wayOut: 'Write the value itself, or one variable with a default.',
        span,
        evidence: commandAt(span),
      }),
    );
  return withoutFlood(gaps);
}

function openDangers(command: Command): readonly (Flag & { readonly value: NonNullable<Flag['value']> })[] {
  const found = buildOptions(command);
  if (found === undefined) return [];
  const flags = byName(found.flags);
  return [...DANGERS].flatMap(([name, isDanger]) =>
    valuesOf(flags, name).filter(({ value: { text } }) => {
      const left = text.replaceAll(UNKNOWN_PIECE, '');
      return left !== text && left !== '' && isDanger(left, text);
    }),
  );
}

/** Whether an option is a danger with a value, which is written with unknown pieces. */
const DANGERS: ReadonlyMap<string, (value: string, written: string) => boolean> = new Map([
  ['allow', (value: string) => /^(?:security\.insecure|network\.host|device\b.*)$/s.test(value)],
  ['network', (value: string) => value === 'host'],
  ['build-arg', isForeignFrontend],
]);

/** An unknown version is known to be none of another image. */
function isForeignFrontend(value: string, written: string): boolean {
  const start = `${FRONTEND_ARGUMENT}=`;
  if (!value.startsWith(start) || written.replace(UNKNOWN_AT_END, '').match(/[:@]$/) !== null) return false;
  const name = value.slice(start.length);
  return name !== '' && !isDockerFrontend(parseImageReference(name));
}

const UNKNOWN_AT_END = new RegExp(`${UNKNOWN_PIECE}$`);
