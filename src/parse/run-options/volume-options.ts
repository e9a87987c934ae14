import { deviceSource, pathSource } from '../../analysis/paths/mount-source.ts';
import { volumeOfHost } from '../../analysis/posture/local-volume.ts';
import type { MountSource } from '../../model/containers/container.ts';
import { spanText } from '../../model/source.ts';
import { type PlacedText, sliceOf, wholeValue } from '../../syntax/lists/index.ts';
import type { SourceOfMount } from '../../syntax/lists/mounts.ts';
import { beginsInProject } from './projects/project-folder.ts';

/** What a volume of the driver `local` shows of the machine, by its options: `type=none`, `o=bind`, `device=/srv`. */
export function sourceByOptions(options: readonly PlacedText[]): SourceOfMount | undefined {
  return sourceOf(new Map(options.map(namedOption)));
}

/** The same for options by their names. */
export function sourceOf(given: ReadonlyMap<string, PlacedText>): SourceOfMount | undefined {
  const textOf = (name: string): string => given.get(name)?.text ?? '';
  const flags = textOf('o').split(',');
  const shown = volumeOfHost({ fileSystem: textOf('type'), flags, device: textOf('device') });
  const by = shown && given.get(shown.namedBy);
  if (shown === undefined || by === undefined) return undefined;
  const { span } = wholeValue(by);
  return {
    // a disk is mounted, and no folder is bound
    type: shown.kind === 'disk' ? 'volume' : 'bind',
    source: shown.namedBy === 'device' ? sourceOfDevice(shown.path, by) : pathSource(shown.path),
    sourceSpan: span,
    readOnly: flags.includes('ro') ? { value: true, span, entry: span } : undefined,
  };
}

/** The volume is used elsewhere, so a path below the working folder is one of the repository here. */
function sourceOfDevice(path: string, device: PlacedText): MountSource {
  const source = deviceSource(path, device.variable);
  const isBelow = source.kind === 'unknown' && /^\/[^.]/.test(source.suffix);
  if (!isBelow || !beginsInProject(spanText(wholeValue(device).span))) return source;
  return { kind: 'project', path: `.${source.suffix}` };
}

function namedOption(option: PlacedText): readonly [name: string, value: PlacedText] {
  const sign = option.text.indexOf('=');
  return sign === -1
    ? [option.text, sliceOf(option, option.text.length)]
    : [option.text.slice(0, sign), sliceOf(option, sign + 1)];
}

/** `-o device=/srv`, `--opt=device=/srv` */
export function volumeOption(word: PlacedText, index: number, all: readonly PlacedText[]): readonly PlacedText[] {
  const before = all[index - 1]?.text;
  if (before === '-o' || before === '--opt') return [word];
  const attached = /^(?:--opt=|-o=?)(?=.)/.exec(word.text)?.[0];
  return attached === undefined ? [] : [sliceOf(word, attached.length)];
}
