import { FILTERS } from '../../../data/programs.ts';
import type { Command, Pipeline, Script } from '../../../model/shell.ts';
import { everyCommand } from '../../../model/shell.ts';
import { writtenFiles } from '../../commands/written-files.ts';
import { nameOf, resolvePath } from '../../paths/shell-paths.ts';
import { isChecksum, isVerification, outputFile } from '../fetch.ts';
import { type CheckPlace, distinct, type Flow, NONE, type Tracked } from '../flow.ts';
import { fileIn } from '../tracked-files.ts';
import { isMessage, isReadAtAll, isReadByCommand, mayCompareWords, namesIn, onlyAssigns } from './sum-readers.ts';

/** Whether a command only prints or computes a checksum. */
function isSum(command: Command): boolean {
  return isChecksum(command) && !isVerification(command);
}

/** Notes the files and variables that get the checksum of a download: comparing it with them proves nothing. */
export function noteOwnSums({ commands }: Pipeline, flow: Flow): void {
  const { files, variables } = flow.ownSums;
  if (commands.some((one) => isSum(one) && summed(one, flow).length > 0))
    for (const one of commands) for (const name of filesWrittenBy(one)) files.add(resolvePath(flow.folder, name));
  for (const command of commands) {
    const own = setsVariables(command) ? summedIn(command, flow) : NONE;
    for (const { name, value } of command.assignments) {
      const passed = namesIn(value?.raw ?? '').map((one) => variables.get(one) ?? NONE);
      const downloads = distinct(own, ...passed);
      if (downloads.length > 0) variables.set(name, downloads);
    }
  }
}

function setsVariables(command: Command): boolean {
  return onlyAssigns(command) || command.substitutions.some(({ argument }) => argument === -1);
}

/** The downloads whose checksums the substitutions of a command compute. */
function summedIn({ program, substitutions }: Command, flow: Flow): readonly Tracked[] {
  const own = substitutions.filter(({ argument }) => argument === -1 || program !== '');
  return distinct(...own.map(({ script }) => summedBy(script, flow)));
}

function filesWrittenBy(command: Command): readonly string[] {
  const output = outputFile(command);
  const written = command.program === 'tee' ? writtenFiles('tee', command.arguments).map(nameOf) : [];
  return output === undefined ? written : [output, ...written];
}

function summedBy(script: Script, flow: Flow): readonly Tracked[] {
  return distinct(...everyCommand(script).map((one) => (isSum(one) ? summed(one, flow) : NONE)));
}

function summed({ arguments: words, redirects }: Command, flow: Flow): readonly Tracked[] {
  const inputs = redirects.flatMap(({ operator, target }) =>
    operator === '<' && target !== undefined ? [target] : [],
  );
  return [...words, ...inputs].flatMap((word) => fileIn(flow, word) ?? []);
}

/** Whether a check compares a download with a checksum that the script has computed from it. */
export function comparesItself({ commands }: Pipeline, flow: Flow): boolean {
  if (!commands.some(isVerification)) return false;
  return (
    commands.some(isSum) ||
    commands.some(
      (one) => isMessage(one) && one.substitutions.some(({ script }) => summedBy(script, flow).length > 0),
    ) ||
    commands.some((one) => namesOwnSum(one, flow))
  );
}

function namesOwnSum({ arguments: words, redirects, substitutions }: Command, flow: Flow): boolean {
  const { files, variables } = flow.ownSums;
  if (files.size === 0 && variables.size === 0) return false;
  const named = [...words, ...redirects.flatMap(({ target }) => target ?? [])];
  const texts = [...named.map(({ raw }) => raw), ...redirects.map(({ body }) => body?.value ?? '')];
  return (
    named.some((word) => files.has(resolvePath(flow.folder, nameOf(word)))) ||
    texts.some((text) => namesIn(text).some((name) => variables.has(name))) ||
    substitutions.some(({ script }) => everyCommand(script).some((one) => namesOwnSum(one, flow)))
  );
}

/** The downloads whose checksums, in variables, a command compares with something. */
export function comparedBy(command: Command, flow: Flow, place: CheckPlace): readonly Tracked[] {
  const { variables } = flow.ownSums;
  if (variables.size === 0 || !mayCompareWords(command)) return NONE;
  if (isMessage(command) && !isPassedOn(command, place)) return NONE;
  const { arguments: words } = command;
  return distinct(...words.flatMap(({ raw }) => namesIn(raw).map((name) => variables.get(name) ?? NONE)));
}

/** Whether a command gives a checksum in its words to something that may compare it. A variable of its own is compared later. */
export function mayCompare(command: Command, place: CheckPlace, flow: Flow): boolean {
  if (isMessage(command)) return isPassedOn(command, place);
  if (!onlyAssigns(command)) return true;
  const { script } = place;
  const body = flow.called === undefined ? undefined : flow.bodies.get(flow.called);
  return command.assignments.some(({ name }) => isReadAtAll(name, script, body) && !isReadByCommand(name, script));
}

/** Whether something reads what a message says. */
function isPassedOn(command: Command, { pipeline, isCaptured }: CheckPlace): boolean {
  return isCaptured || (command !== pipeline.commands.at(-1) && !pipeline.commands.some(isVerification));
}

/** Whether a pipeline does no more with a checksum than to print it. */
export function onlyPrints({ commands }: Pipeline): boolean {
  const last = commands.at(-1);
  if (last === undefined || !FILTERS.has(String(last.program))) return false;
  return !/^[ef]?grep$/.test(String(last.program)) && !last.arguments.some(({ pieces }) => /exit|q/.test(pieces));
}
