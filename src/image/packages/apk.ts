import type { FoundPackage } from '../layer/contents.ts';

export interface ApkDatabase {
  readonly packages: readonly FoundPackage[];
  /** Of files, without a slash in front. */
  readonly paths: readonly string[];
}

/** The database `installed` of apk: https://wiki.alpinelinux.org/wiki/Apk_spec#Install_DB */
export function parseApkInstalled(text: string): ApkDatabase {
  const packages: FoundPackage[] = [];
  const paths: string[] = [];
  let fields: Record<string, string> = {};
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      packages.push(...packageOf(fields));
      fields = {};
    } else if (line.startsWith('R:')) {
      paths.push(`${fields['F'] ?? ''}/${line.slice(2)}`);
    } else if (line[1] === ':') {
      fields[line[0] as string] = line.slice(2).trim();
    }
  }
  packages.push(...packageOf(fields));
  return { packages, paths };
}

function packageOf({ P: name, V: version, A: architecture, o: origin }: Record<string, string>): FoundPackage[] {
  if (name === undefined || version === undefined) return [];
  return [
    {
      type: 'apk',
      name,
      version,
      ...(architecture === undefined ? {} : { architecture }),
      ...(origin === undefined || origin === '' ? {} : { sourceName: origin }),
    },
  ];
}
