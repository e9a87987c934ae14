import type { ImageContents, OperatingSystem } from '../../../model/images/image-contents.ts';

/** The contents of an image in examples: a distribution, and nothing else. */
export function contentsOn(
  system: Pick<OperatingSystem, 'id' | 'versionId'> & Partial<OperatingSystem>,
): ImageContents {
  return {
    digest: undefined,
    operatingSystem: {
      idLike: [],
      codename: undefined,
      prettyName: undefined,
      pointRelease: undefined,
      cpe: undefined,
      ...system,
    },
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
    packages: [],
    setuidFiles: [],
    writableFolders: [],
    writableFiles: [],
    secrets: [],
    gaps: [],
  };
}
