import type { ImageContents, ImagePackage } from '../../src/model/images/image-contents.ts';

/** The contents of an image with these packages. */
export function contentsWith(
  packages: readonly Partial<ImagePackage>[],
  more: Partial<ImageContents> = {},
): ImageContents {
  return {
    digest: undefined,
    operatingSystem: undefined,
    configuration: {
      operatingSystem: 'linux',
      architecture: 'amd64',
      created: undefined,
      user: '',
      exposedPorts: [],
      environment: [],
      entrypoint: [],
      command: [],
      hasHealthcheck: false,
      healthcheck: [],
      labels: {},
      onbuild: [],
      history: [],
    },
    layers: [],
    packages: packages.map(packageWith),
    setuidFiles: [],
    writableFolders: [],
    writableFiles: [],
    secrets: [],
    gaps: [],
    ...more,
  };
}

export function packageWith(own: Partial<ImagePackage>): ImagePackage {
  const { name = 'perl', version = '1.0-1', ...more } = own;
  return {
    type: 'deb',
    ecosystem: 'Debian:12',
    name,
    version,
    sourceName: name,
    sourceVersion: version,
    architecture: 'amd64',
    layer: '',
    path: 'var/lib/dpkg/status',
    ...more,
  };
}
