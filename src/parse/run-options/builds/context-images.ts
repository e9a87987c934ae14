import { type OptionalPlatforms, platformsIn } from '../../../model/images/asked-platforms.ts';
import { type Image, parseImageReference } from '../../../model/images/image.ts';
import { type Command, everyCommand, type Script } from '../../../model/shell.ts';
import { knownText, type PlacedText, sliceOf, wholeValue } from '../../../syntax/lists/index.ts';
import { commandWords } from '../command-words.ts';
import type { RunWord } from '../flags.ts';
import { isBake } from './build-files.ts';
import { isBuilding } from './builds.ts';
import { builtImages } from './built-images.ts';

/**
 * How a build context names an image; Buildah knows two more schemes than BuildKit.
 * https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
export const CONTEXT_IMAGE = /^(?:docker-image|container-image|docker):\/\//;

/**
 * The build argument that replaces the frontend of a Dockerfile.
 * https://docs.docker.com/build/buildkit/frontend/
 */
export const FRONTEND_ARGUMENT = 'BUILDKIT_SYNTAX';

/** The images that commands give to builds under other names: `docker build --build-context base=docker-image://debian:12`. */
export function contextImagesIn(scripts: readonly Script[]): readonly Image[] {
  const commands = scripts.flatMap(everyCommand);
  const images = commands.filter((command) => isBuilding(command) || isBake(command)).flatMap(imagesOf);
  if (images.length === 0) return [];
  const isBuilt = builtImages(commands);
  return images.map((image) => (isBuilt(image.reference.value.text) ? { ...image, isBuiltHere: true } : image));
}

function imagesOf(command: Command): readonly Image[] {
  const overrides = valuesOf('--set', command).filter(({ text }) => SETS_CONTEXT.test(text));
  return [...valuesOf('--build-context', command), ...overrides].flatMap((one) => imageIn(one, command) ?? []);
}

const CONTEXT = new RegExp(`^[^=]+=${CONTEXT_IMAGE.source.slice(1)}`);

/** `--set app.contexts.base=docker-image://debian:12` of bake */
const SETS_CONTEXT = /^[^.=]*\.contexts\.[^=]+=/;

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

function imageIn(written: PlacedText, command: Command): Image | undefined {
  const scheme = CONTEXT.exec(written.text)?.[0];
  if (scheme === undefined || scheme.length === written.text.length) return undefined;
  const image = sliceOf(written, scheme.length);
  const platforms = platformsOf(command);
  const name = `${String(command.program)} build`;
  const reference = { value: parseImageReference(image.text), span: wholeValue(image).span };
  const title = `command "${name}"`;
  return { kind: 'image', use: 'from', usedBy: name, title, ...(platforms && { platforms }), reference, facts: {} };
}
