import type { Container } from '../../model/containers/container.ts';
import { type ImageReference, officialName } from '../../model/images/image.ts';
import { known, type Text } from '../../model/located.ts';
import { spanText } from '../../model/source.ts';
import { publicImage } from './published-services.ts';

/** `-H` with the address attached, or only the address, in the word after it. */
const PLAIN_ADDRESS = /^(?:(?:-H|--host)=?)?tcp:\/\/(?!127\.|localhost|\[::1\])[^/]{0,255}:\d{1,5}$/;
const ENGINE = /(?:^|\/)(?:dockerd|dockerd-entrypoint\.sh)$/;

type Started = Pick<Container, 'image' | 'stage' | 'build' | 'entrypoint' | 'command'>;

/** Whether the entry point of the image, or of the one that it is built on, is an engine. */
export function isNestedEngine(container: Pick<Started, 'image' | 'stage' | 'build'>): boolean {
  const image = publicImage(container)?.value;
  if (image === undefined || officialName(image) !== 'docker') return false;
  // what is built on the other images of Docker is mostly a client
  return container.build === undefined || isForEngine(image);
}

/** Whether an image of Docker starts an engine by its tag, such as `docker:29-dind`. */
function isForEngine({ tag }: ImageReference): boolean {
  return typeof tag === 'string' && tag.includes('dind');
}

/**
 * The words that a container gives to an engine within it, from the options of its entry point on; undefined where none starts. The image of
 * Docker starts one if its command begins with an option, or, where the tag says so, without a command.
 */
export function nestedEngineWords(container: Started): readonly Text[] | undefined {
  const { entrypoint, command } = container;
  const isNested = isNestedEngine(container);
  // most commands run other programs, so their words need not be checked
  if (
    !isNested &&
    ![entrypoint, command].some((part) => part !== undefined && spanText(part.span).includes('dockerd'))
  ) {
    return undefined;
  }
  const words = [...(entrypoint?.words ?? []), ...(command?.words ?? [])];
  if (words.some((word) => ENGINE.test(textOf(word)))) return words;
  if (!isNested) return undefined;
  const tag = publicImage(container)?.value.tag;
  const isEngine = typeof tag === 'string' && tag.includes('dind') && words.length === 0;
  return isEngine || textOf(words[0]).startsWith('-') ? words : undefined;
}

function textOf(word: Text | undefined): string {
  return known<string>(word) ?? '';
}

/** The word of a container's command that makes an engine listen on the network without asking for certificates. */
export function plainEngineAddress(container: Started): Text | undefined {
  const words = nestedEngineWords(container);
  if (words === undefined || words.some((word) => /^--tlsverify(?:=true)?$/.test(textOf(word)))) return undefined;
  return words.find((word) => PLAIN_ADDRESS.test(textOf(word)));
}
