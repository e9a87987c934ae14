import { FILTERS } from '../../data/programs.ts';
import type { Command, Pipeline, Script } from '../../model/shell.ts';
import { everyCommand } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { writtenFiles } from '../commands/written-files.ts';
import { nameOf, resolvePath } from '../paths/shell-paths.ts';
import { isChecksum, isVerification, outputFile } from './fetch.ts';
import type { CheckPlace, Flow } from './flow.ts';
import { fileIn } from './tracked-files.ts';

/** Whether a command only prints or computes a checksum. */
function isSum(command: Command): boolean {
  return isChecksum(command) && !isVerification(command);
}

/** Notes the files and variables that get the checksum of a download: comparing it with them proves nothing. */
export function noteOwnSums({ commands }: Pipeline, flow: Flow): void {
  const { files, variables } = flow.ownSums;
  if (commands.some((one) => isSum(one) && ofDownload(one, flow)))
    for (const one of commands) for (const name of filesWrittenBy(one)) files.add(resolvePath(flow.folder, name));
  for (const { assignments, substitutions } of commands) {
    const isOwn = substitutions.some(({ argument, script }) => argument === -1 && sumsDownload(script, flow));
    for (const { name, value } of assignments)
      if (isOwn || (variables.size > 0 && namesIn(value?.raw ?? '').some((one) => variables.has(one))))
        variables.add(name);
  }
}

function filesWrittenBy(command: Command): readonly string[] {
  const output = outputFile(command);
  const written = command.program === 'tee' ? writtenFiles('tee', command.arguments).map(nameOf) : [];
  return output === undefined ? written : [output, ...written];
}

function sumsDownload(script: Script, flow: Flow): boolean {
  return everyCommand(script).some((one) => isSum(one) && ofDownload(one, flow));
}

function ofDownload({ arguments: words, redirects }: Command, flow: Flow): boolean {
  const inputs = redirects.flatMap(({ operator, target }) =>
    operator === '<' && target !== undefined ? [target] : [],
  );
  return [...words, ...inputs].some((word) => fileIn(flow, word) !== undefined);
}

/** Whether a check compares a download with a checksum that the script has computed from it. */
export function comparesItself({ commands }: Pipeline, flow: Flow): boolean {
  if (!commands.some(isVerification)) return false;
  return (
    commands.some(isSum) ||
    commands.some(
      ({ program, substitutions }) =>
        isMessage(program) && substitutions.some(({ script }) => sumsDownload(script, flow)),
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

function namesIn(text: string): readonly string[] {
  return text.includes('$') ? [...text.matchAll(NAME)].map(([, name = '']) => name) : [];
}

const NAME = /\$\{?([A-Za-z_]\w{0,99})/g;

function isMessage(program: Command['program']): boolean {
  return program === 'echo' || program === 'printf';
}

/** Whether a command gives a checksum in its words to something that may compare it. */
export function mayCompare(command: Command, { pipeline, isCaptured, script }: CheckPlace): boolean {
  const { assignments, program, arguments: words } = command;
  if (isMessage(program))
    return isCaptured || (command !== pipeline.commands.at(-1) && !pipeline.commands.some(isVerification));
  if (program !== '' || words.length > 0 || assignments.length === 0) return true;
  const compared = comparedIn(script);
  return assignments.some(({ name }) => compared.has(name));
}

/** The variables of a script that something other than messages and checks reads. */
const comparedIn = remember((script: Script): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  const count = (text: string, by: number): void => {
    for (const name of namesIn(text)) counts.set(name, (counts.get(name) ?? 0) + by);
  };
  count(spanText(script.span), 1);
  const seen = new Set<string>();
  for (const { commands, span } of script.pipelines) {
    const isRead =
      commands.length > 1 ? commands.some(isVerification) : commands.every(({ program }) => isMessage(program));
    const place = `${span.start} ${span.file.path}`;
    if (!isRead || seen.has(place)) continue;
    seen.add(place);
    count(spanText(span), -1);
  }
  return new Set([...counts].flatMap(([name, left]) => (left > 0 ? [name] : [])));
});

/** Whether a pipeline does no more with a checksum than to print it. */
export function onlyPrints({ commands }: Pipeline): boolean {
  const last = commands.at(-1);
  if (last === undefined || !FILTERS.has(String(last.program))) return false;
  return !/^[ef]?grep$/.test(String(last.program)) && !last.arguments.some(({ pieces }) => /exit|q/.test(pieces));
}
