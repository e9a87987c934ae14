import type { Container } from '../../model/containers/container.ts';
import { officialName } from '../../model/images/image.ts';
import { known, type Text } from '../../model/located.ts';
import { spanText } from '../../model/source.ts';

/** `-H`, or a word of its own behind it. */
const PLAIN_ADDRESS = /^(?:(?:-H|--host)=?)?tcp:\/\/(?!127\.|localhost|\[::1\])[^/]{0,255}:\d{1,5}$/;
const ENGINE = /(?:^|\/)(?:dockerd|dockerd-entrypoint\.sh)$/;

/** The image whose entry point is an engine. */
export function isNestedEngine({ image }: Pick<Container, 'image'>): boolean {
  return image !== undefined && officialName(image.reference.value) === 'docker';
}

/** Where the command of a container makes an engine listen to others without asking for certificates. */
export function plainEngineAddress(container: Pick<Container, 'image' | 'entrypoint' | 'command'>): Text | undefined {
  const { entrypoint, command } = container;
  const isNested = isNestedEngine(container);
  // most commands are of other programs, and need no look at their words
  if (
    !isNested &&
    ![entrypoint, command].some((part) => part !== undefined && spanText(part.span).includes('dockerd'))
  ) {
    return undefined;
  }
  const words = [...(entrypoint?.words ?? []), ...(command?.words ?? [])];
  const text = (word: Text | undefined) => known<string>(word) ?? '';
  const isEngine = words.some((word) => ENGINE.test(text(word))) || (isNested && text(words[0]).startsWith('-'));
  if (!isEngine || words.some((word) => /^--tlsverify(?:=true)?$/.test(text(word)))) return undefined;
  return words.find((word) => PLAIN_ADDRESS.test(text(word)));
}
