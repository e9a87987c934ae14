import { type OptionalPlatforms, platformsIn } from '../../model/images/asked-platforms.ts';
import { type Image, parseImageReference } from '../../model/images/image.ts';
import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import { knownText, type PlacedText, sliceOf, wholeValue } from '../../syntax/lists/index.ts';
import { isBuilding } from './builds.ts';
import { builtImages } from './built-images.ts';
import { commandWords } from './command-words.ts';
import type { RunWord } from './flags.ts';

/** https://docs.docker.com/reference/cli/docker/buildx/build/#build-context */
const IMAGE = /^[^=]+=docker-image:\/\//;

const OPTION = '--build-context';

/** The images that commands give to builds under other names: `docker build --build-context base=docker-image://debian:12`. */
export function contextImagesIn(scripts: readonly Script[]): readonly Image[] {
  const commands = scripts.flatMap(everyCommand);
  const images = commands
    .filter(isBuilding)
    .flatMap((command) => valuesOf(OPTION, command).flatMap((context) => imageIn(context, command) ?? []));
  if (images.length === 0) return [];
  const isBuilt = builtImages(commands);
  return images.map((image) => (isBuilt(image.reference.value.text) ? { ...image, isBuiltHere: true } : image));
}

function valuesOf(option: string, command: Command): readonly PlacedText[] {
  return commandWords(command).flatMap((word: RunWord, at, words): readonly PlacedText[] => {
    if (word.text === option) return words.slice(at + 1, at + 2);
    return word.text.startsWith(`${option}=`) ? [sliceOf(word, option.length + 1)] : [];
  });
}

/** Several are separated by commas. */
function platformsOf(command: Command): OptionalPlatforms {
  const texts = valuesOf('--platform', command).flatMap(({ text }) => text.split(','));
  return platformsIn(texts.map(knownText));
}

function imageIn(context: PlacedText, command: Command): Image | undefined {
  const before = IMAGE.exec(context.text)?.[0];
  if (before === undefined || before.length === context.text.length) return undefined;
  const image = sliceOf(context, before.length);
  const platforms = platformsOf(command);
  const name = `${String(command.program)} build`;
  const reference = { value: parseImageReference(image.text), span: wholeValue(image).span };
  const title = `command "${name}"`;
  return { kind: 'image', use: 'from', usedBy: name, title, ...(platforms && { platforms }), reference, facts: {} };
}
