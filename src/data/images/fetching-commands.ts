/** How a command of a client of registries names the images whose contents it fetches. */
export interface FetchingCommand {
  /** The words of the subcommand. */
  readonly command: string;
  /** The operands that name images. `sources` are all but the last one, which says where they are copied to. */
  readonly operands: 'all' | 'first' | 'sources' | 'none';
  /** The long name of an option whose value names an image, after `prefix`. */
  readonly option?: string;
  readonly prefix?: string;
  /** Whether images of registries begin with `docker://`, and all other words name something else. */
  readonly hasScheme?: true;
}

const BUILDX: readonly FetchingCommand[] = [
  { command: 'imagetools create', operands: 'all' },
  { command: 'create', operands: 'none', option: 'driver-opt', prefix: 'image=' },
];

const ENGINE: readonly FetchingCommand[] = [
  { command: 'pull', operands: 'all' },
  { command: 'image pull', operands: 'all' },
  { command: 'service update', operands: 'none', option: 'image' },
  ...BUILDX.map((one) => ({ ...one, command: `buildx ${one.command}` })),
];

const CRANE: readonly FetchingCommand[] = [
  { command: 'pull', operands: 'sources' },
  { command: 'export', operands: 'first' },
  { command: 'mutate', operands: 'first' },
  { command: 'flatten', operands: 'first' },
  { command: 'copy', operands: 'sources' },
  { command: 'cp', operands: 'sources' },
  { command: 'append', operands: 'none', option: 'base' },
  { command: 'rebase', operands: 'first', option: 'new_base' },
];

const SINGULARITY: readonly FetchingCommand[] = ['pull', 'build', 'run', 'exec', 'shell', 'instance start'].map(
  (command) => ({ command, operands: 'all', hasScheme: true }),
);

/**
 * The commands that fetch images without starting a container, by program. Commands that only read a manifest or list tags are left out.
 * https://docs.docker.com/reference/cli/docker/image/pull/, https://github.com/containers/skopeo/blob/main/docs/skopeo-copy.1.md,
 * https://github.com/google/go-containerregistry/blob/main/cmd/crane/doc/crane.md, https://regclient.org/cli/regctl/,
 * https://oras.land/docs/commands/use_oras_cli, https://apptainer.org/docs/user/latest/docker_and_oci.html
 */
export const FETCHING_COMMANDS: ReadonlyMap<string, readonly FetchingCommand[]> = new Map([
  ...['docker', 'podman', 'podman-remote', 'nerdctl', 'finch', 'balena-engine'].map((name) => [name, ENGINE] as const),
  ['docker-buildx', BUILDX],
  ['buildah', ['from', 'pull'].map((command) => ({ command, operands: 'first' }) as const)],
  [
    'skopeo',
    [
      { command: 'copy', operands: 'first', hasScheme: true },
      { command: 'sync', operands: 'sources' },
    ],
  ],
  ...['crane', 'gcrane', 'krane'].map((name) => [name, CRANE] as const),
  [
    'regctl',
    [
      { command: 'image copy', operands: 'sources' },
      { command: 'image cp', operands: 'sources' },
      { command: 'image export', operands: 'first' },
      { command: 'image mod', operands: 'first' },
    ],
  ],
  [
    'oras',
    [
      { command: 'pull', operands: 'first' },
      { command: 'copy', operands: 'sources' },
      { command: 'cp', operands: 'sources' },
    ],
  ],
  ['ctr', ['i', 'image', 'images'].map((group) => ({ command: `${group} pull`, operands: 'first' }) as const)],
  ['crictl', [{ command: 'pull', operands: 'first' }]],
  ...['singularity', 'apptainer'].map((name) => [name, SINGULARITY] as const),
] as const);
