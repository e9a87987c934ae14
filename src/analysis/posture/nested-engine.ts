import type { Container } from '../../model/containers/container.ts';
import { officialName } from '../../model/images/image.ts';
import { known, type Text } from '../../model/located.ts';
import { spanText } from '../../model/source.ts';

/** `-H` with the address attached, or only the address, in the word after it. */
const PLAIN_ADDRESS = /^(?:(?:-H|--host)=?)?tcp:\/\/(?!127\.|localhost|\[::1\])[^/]{0,255}:\d{1,5}$/;
const ENGINE = /(?:^|\/)(?:dockerd|dockerd-entrypoint\.sh)$/;

/** Whether the entry point of the image is an engine. */
export function isNestedEngine({ image }: Pick<Container, 'image'>): boolean {
  return image !== undefined && officialName(image.reference.value) === 'docker';
}

/** The word of a container's command that makes an engine listen on the network without asking for certificates. */
export function plainEngineAddress(container: Pick<Container, 'image' | 'entrypoint' | 'command'>): Text | undefined {
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
  const text = (word: Text | undefined) => known<string>(word) ?? '';
  const isEngine = words.some((word) => ENGINE.test(text(word))) || (isNested && text(words[0]).startsWith('-'));
  if (!isEngine || words.some((word) => /^--tlsverify(?:=true)?$/.test(text(word)))) return undefined;
  return words.find((word) => PLAIN_ADDRESS.test(text(word)));
}
