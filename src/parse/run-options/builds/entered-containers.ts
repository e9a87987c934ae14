import { startOf } from '../../../analysis/commands/started-text.ts';
import { type ImageStart, placeOfBuild, type StartedImage } from '../../../model/containers/container-start.ts';
import { isEngine } from '../../../model/containers/engine-programs.ts';
import { known } from '../../../model/located.ts';
import { type Command, everyCommand, type Script } from '../../../model/shell.ts';
import type { Subject } from '../../../model/subject.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { groupBy } from '../../../support/group-by.ts';
import { plainName } from '../../plain-name.ts';
import { commandWords } from '../command-words.ts';
import { containerOf } from '../container.ts';
import { type RunWord, readFlags } from '../flags.ts';
import { type Kind, subcommandOf } from '../subcommands.ts';
import { isBuilding } from './builds.ts';

/**
 * What commands start in containers that others start, of services, or of an image that they build themselves: `docker exec web /app/run.sh`,
 * `docker compose run web /app/run.sh`, `docker run $(docker build -q .) /app/run.sh`. A container of the same file has the image that this one
 * starts it with.
 */
export function startsInOthers(scripts: readonly Script[], subjects: readonly Subject[]): readonly ImageStart[] {
  const entering = scripts.flatMap((script) => everyCommand(script).flatMap(startsOf));
  if (entering.length === 0) return [];
  const imagesOf = groupBy(subjects.flatMap(namedImage), ({ name }) => name);
  return entering.flatMap(({ of, start }): readonly ImageStart[] => {
    const images = of.kind === 'container' ? (imagesOf.get(of.name) ?? []).map(({ image }) => image) : [];
    const named = [...new Set(images)].map((name): ImageStart => ({ of: { kind: 'image', name }, start }));
    return [{ of, start }, ...named];
  });
}

function startsOf(command: Command): readonly ImageStart[] {
  const { program, span } = command;
  if (!isEngine(program)) return [];
  const words = commandWords(command);
  const found = subcommandOf(program, words);
  if (found === undefined || !STARTING.has(found.kind)) return [];
  const { flags, rest, partial } = readFlags(words, found.syntax, found.next);
  const [operand, ...given] = rest;
  if (operand === undefined || given.length === 0) return [];
  // the entrypoint of the image has run before
  const started = found.kind === 'exec' ? { entrypoint: given } : { command: given };
  const { file } = span;
  const container = containerOf({ format: 'shell', file, span, fallbackName: '', flags, image: undefined, ...started });
  const start = startOf(container);
  if (found.kind === 'run') return builtAtOnce(command, operand).map((of): ImageStart => ({ of, start }));
  const isNamed = partial === undefined && !operand.text.includes(UNKNOWN_PIECE);
  return isNamed ? [{ of: { kind: 'container', name: operand.text }, start }] : [];
}

const STARTING: ReadonlySet<Kind> = new Set(['exec', 'compose run', 'run']);

/** The builds in the place of the image. */
function builtAtOnce({ substitutions }: Command, { text, span }: RunWord): readonly StartedImage[] {
  if (text !== UNKNOWN_PIECE) return [];
  const inside = substitutions.flatMap(({ script }) => everyCommand(script));
  return inside
    .filter((one) => isBuilding(one) && span.start <= one.span.start && one.span.end <= span.end)
    .map((one) => ({ kind: 'build', place: placeOfBuild(one.span) }));
}

function namedImage(subject: Subject): readonly { readonly name: string; readonly image: string }[] {
  if (subject.kind !== 'container' || subject.image === undefined) return [];
  const name = known<string>(subject.containerName);
  return name === undefined ? [] : [{ name, image: plainName(subject.image.reference.value.text) }];
}
