import { pathSource } from '../../analysis/paths/mount-source.ts';
import type { Mount, MountSource } from '../../model/containers/container.ts';
import { known, type Setting, type Text } from '../../model/located.ts';
import {
  entryOf,
  itemsAt,
  type Json,
  membersAt,
  objectAt,
  type Part,
  partAt,
  partSpan,
  partText,
  settingAt,
  stringsAt,
  textAt,
  wholeText,
  wordAt,
  wordSetting,
} from '../../syntax/json/values.ts';
import { asMapping, spanOf, type TreeScalar } from '../../syntax/tree/nodes.ts';

/** `Mounts` lists everything that is mounted, whichever option asked for it, even through another container; tmpfs has a separate list. */
export function mountsOf(container: Json): readonly Mount[] {
  const options = objectAt(container, 'HostConfig');
  const effective =
    partAt(container, 'Mounts') === undefined
      ? stringsAt(options, 'Binds').map((part) => bind(part.node, part))
      : itemsAt(container, 'Mounts').flatMap(mountOf);
  return [...effective, ...tmpfsOf(options)];
}

function mountOf(part: Part): readonly Mount[] {
  const object = asMapping(part.node);
  if (object === undefined) return [];
  const type = typeOf(wordAt(object, 'Type'));
  const source = textAt(object, type === 'volume' ? 'Name' : 'Source');
  return [
    {
      type,
      source: sourceOf(type, known(source)),
      sourceSpan: source?.span ?? spanOf(part.node),
      target: textAt(object, 'Destination'),
      readOnly: settingAt(object, 'RW', (text) => (text === 'false' ? true : undefined)),
      propagation: wordSetting(object, 'Propagation', 'rprivate', 'private'),
      relabel: settingAt(object, 'Mode', (text) => text.split(',').find((option) => option === 'z' || option === 'Z')),
      options: optionsOf(object),
      via: type === 'tmpfs' ? 'tmpfs' : 'volumes',
      entry: entryOf(part),
      makeReadOnly: undefined,
    },
  ];
}

/** Docker writes them in one string, Podman lists those of the file system separately. */
function optionsOf(object: Json): readonly string[] {
  const mode = (wordAt(object, 'Mode') ?? '').split(',').filter((option) => option !== '');
  return [...mode, ...stringsAt(object, 'Options').map(({ node }) => node.value)];
}

const TYPES: readonly Mount['type'][] = ['bind', 'volume', 'tmpfs', 'npipe', 'image'];

function typeOf(word: string | undefined): Mount['type'] {
  return TYPES.find((type) => type === word) ?? 'unknown';
}

function sourceOf(type: Mount['type'], text: string | undefined): MountSource {
  if (type === 'tmpfs' || text === undefined || text === '') return { kind: 'none' };
  if (type === 'volume') return { kind: 'volume', name: text };
  if (type === 'image') return { kind: 'image', text };
  return pathSource(text);
}

const OPTIONS: ReadonlySet<string> = new Set(['z', 'Z']);
const PROPAGATION = /^r?(?:private|shared|slave)$/;

/** `SOURCE:TARGET[:OPTIONS]`, for documents without `Mounts`. The source is a volume, or the engine has made it absolute. */
function bind(scalar: TreeScalar, part: Part): Mount {
  const drive = /^[A-Za-z]:[\\/]/.test(scalar.value) ? 2 : 0;
  const first = endOfPart(scalar.value, drive);
  const second = endOfPart(scalar.value, first + 1);
  const source = partText(scalar, 0, first);
  const options = scalar.value.slice(second + 1).split(',');
  const isPath = /^[/\\]|^[A-Za-z]:/.test(scalar.value);
  return {
    type: isPath ? 'bind' : 'volume',
    source: isPath ? pathSource(known(source) ?? '') : { kind: 'volume', name: known(source) ?? '' },
    sourceSpan: source.span,
    target: partText(scalar, first + 1, second),
    readOnly: optionOf(scalar, second, options.includes('ro') ? true : undefined),
    propagation: optionOf(
      scalar,
      second,
      options.find((option) => PROPAGATION.test(option)),
    ),
    relabel: optionOf(
      scalar,
      second,
      options.find((option) => OPTIONS.has(option)),
    ),
    options: options.filter((option) => option !== ''),
    via: 'volumes',
    entry: entryOf(part),
    makeReadOnly: undefined,
  };
}

function endOfPart(text: string, from: number): number {
  const end = text.indexOf(':', from);
  return end === -1 ? text.length : end;
}

function optionOf<T>(scalar: TreeScalar, from: number, value: T | undefined): Setting<T> {
  if (value === undefined) return undefined;
  const span = partSpan(scalar, Math.min(from + 1, scalar.value.length));
  return { value, span, entry: span };
}

/** `{"/run": "rw,noexec,size=65536k"}` */
function tmpfsOf(options: Json): readonly Mount[] {
  return membersAt(options, 'Tmpfs').map((part): Mount => {
    const written = part.node.kind === 'scalar' ? wholeText(part.node) : undefined;
    const words = (known(written) ?? '').split(',').filter((word) => word !== '');
    return {
      type: 'tmpfs',
      source: { kind: 'none' },
      sourceSpan: spanOf(part.key),
      target: wholeText(part.key),
      readOnly: words.includes('ro') ? readOnly(written) : undefined,
      propagation: undefined,
      relabel: undefined,
      options: words,
      via: 'tmpfs',
      entry: entryOf(part),
      makeReadOnly: undefined,
    };
  });
}

function readOnly(written: Text | undefined): Setting<boolean> {
  return written && { value: true, span: written.span, entry: written.span };
}
