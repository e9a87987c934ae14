import type { Mount } from '../../model/containers/container.ts';
import type { Edit } from '../../model/findings/fix.ts';
import type { Setting } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { type PlacedText, splitAt, wholeValue } from '../../syntax/lists/index.ts';
import { plainVolume, shortMount } from '../../syntax/lists/mounts.ts';
import { entrySpan } from '../../syntax/tree/entry-span.ts';
import { asScalar, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { partsAt, type ReadScalar } from '../run-options/yaml-flags.ts';

/**
 * `volumes` as the runner splits them: `source:target[:ro]`, `target[:ro]`; any other third part is dropped.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/Container/ContainerInfo.cs
 */
export function runnerMounts(mapping: TreeMapping | undefined, read: ReadScalar): readonly Mount[] {
  return partsAt(mapping, 'volumes').flatMap((part) => {
    const scalar = asScalar(part.node);
    return scalar === undefined ? [] : [mountOf(read(scalar), entrySpan(part))];
  });
}

function mountOf(written: PlacedText, entry: Span): Mount {
  const parts = splitAt(written, ':', 4);
  const [first, second, third] = parts;
  if (first === undefined || second === undefined || parts.length > 3) return anonymous(written, entry);
  if (third === undefined && isReadOnly(second)) return { ...anonymous(first, entry), readOnly: access(second) };
  const short = shortMount(withoutOption(written, parts), entry, plainVolume);
  const readOnly = third !== undefined && isReadOnly(third) ? access(third) : undefined;
  return { ...short, readOnly, entry, makeReadOnly: readOnly === undefined ? readOnlyEdit(second, third) : undefined };
}

function withoutOption(written: PlacedText, [first, second]: readonly PlacedText[]): PlacedText {
  const length = (first?.text.length ?? 0) + 1 + (second?.text.length ?? 0);
  return { ...written, text: written.text.slice(0, length) };
}

/** It does not contain anything of the host. */
function anonymous(written: PlacedText, entry: Span): Mount {
  return {
    ...shortMount({ ...written, text: written.text.replaceAll(':', '_') }, entry, plainVolume),
    makeReadOnly: undefined,
  };
}

function isReadOnly({ text }: PlacedText): boolean {
  return text.toLowerCase() === 'ro';
}

function access(written: PlacedText): Setting<boolean> {
  const { span } = wholeValue(written);
  return { value: true, span, entry: span };
}

function readOnlyEdit(target: PlacedText, option: PlacedText | undefined): readonly Edit[] {
  if (option !== undefined) return [{ span: wholeValue(option).span, text: 'ro' }];
  const { file, end } = wholeValue(target).span;
  return [{ span: { file, start: end, end }, text: ':ro' }];
}
