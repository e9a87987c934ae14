import { linesOf } from '../../support/lines.ts';
import type { FoundPackage } from '../layers/contents.ts';
import type { Fact } from '../layers/wanted-file.ts';
import { licenceField } from './licence.ts';

/** Parses the database `installed` of apk: https://wiki.alpinelinux.org/wiki/Apk_spec#Install_DB */
export function* parseApkInstalled(content: Buffer): Generator<Fact> {
  let fields: Record<string, string> = {};
  for (const line of linesOf(content)) {
    if (line.trim() === '') {
      yield* packageOf(fields);
      fields = {};
    } else if (line.startsWith('R:')) {
      const owned = `${fields['F'] ?? ''}/${line.slice(2)}`;
      yield fields['P'] === undefined ? { owned } : { owned, owner: fields['P'] };
    } else if (line[1] === ':') {
      fields[line.charAt(0)] = line.slice(2).trim();
    }
  }
  yield* packageOf(fields);
}

function packageOf({ P: name, V: version, A: architecture, o: origin, L: licence }: Record<string, string>): Fact[] {
  if (name === undefined || version === undefined) return [];
  const found: FoundPackage = {
    type: 'apk',
    name,
    version,
    ...(architecture === undefined ? {} : { architecture }),
    ...(origin === undefined || origin === '' ? {} : { sourceName: origin }),
    ...licenceField(licence),
  };
  return [{ package: found }];
}
