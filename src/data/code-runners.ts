/** A program that fetches code from an address and runs it at once. */
export interface CodeRunner {
  readonly programs: readonly string[];
  /** The words before the address, such as `tool run`; empty when it follows the program. */
  readonly verbs: readonly string[];
  /** Letters of options that take a value. */
  readonly letters: string;
  /** Options whose value is the address. */
  readonly options: readonly string[];
  /** Other options that take a value. */
  readonly names: readonly string[];
  /** A command that runs something. */
  readonly example: string;
  /** Looks similar but runs nothing from elsewhere. */
  readonly counterexample: string;
  /** All words before the command are addresses, written as those of flakes: `github:acme/app/v1.4#tool`. */
  readonly takesFlakes?: true;
}

/** To add one, add a line. */
export const CODE_RUNNERS: readonly CodeRunner[] = [
  {
    programs: ['npx', 'bunx', 'pnpx'],
    verbs: [''],
    letters: 'pc',
    options: ['-p', '--package'],
    names: ['--call', '--registry', '--cache', '--userconfig'],
    example: 'npx --yes --cache /c https://get.example.com/a.tgz --port 80',
    counterexample: 'npx --yes --registry https://get.example.com a https://get.example.com/b',
  },
  {
    programs: ['bun'],
    verbs: ['x', 'exec', 'dlx', 'run'],
    letters: 'p',
    options: ['-p', '--package'],
    names: ['--cwd', '--config', '--env-file'],
    example: 'bun run https://get.example.com/a.ts --port 80',
    counterexample: 'bun run a https://get.example.com/a.ts',
  },
  {
    programs: ['npm', 'pnpm', 'yarn'],
    verbs: ['exec', 'x', 'dlx'],
    letters: 'p',
    options: ['-p', '--package'],
    names: ['--call', '--registry', '--cache', '--userconfig'],
    example: 'npm exec --yes --package=https://get.example.com/a.tgz -- a',
    counterexample: 'npm run a https://get.example.com/a.tgz',
  },
  {
    programs: ['uvx'],
    verbs: [''],
    letters: 'pwic',
    options: ['--from', '--with', '-w', '--with-requirements'],
    names: ['--python', '--index', '--index-url', '--default-index', '--extra-index-url'],
    example: 'uvx --from https://get.example.com/a.zip a',
    counterexample: 'uvx --index https://get.example.com a',
  },
  {
    programs: ['uv'],
    verbs: ['tool run', 'run'],
    letters: 'pwicm',
    options: ['--from', '--with', '-w', '--with-editable', '--with-requirements'],
    names: [
      ...['--python', '--index', '--index-url', '--default-index', '--extra-index-url', '--find-links', '--module'],
      ...['--project', '--directory', '--env-file', '--group', '--extra', '--package', '--cache-dir', '--config-file'],
      ...['--no-group', '--only-group', '--no-extra', '--color'],
    ],
    example: 'uv tool run --python 3.14 --from https://get.example.com/a.zip a',
    counterexample: 'uv tool list https://get.example.com/a.zip',
  },
  {
    programs: ['pipx'],
    verbs: ['run'],
    letters: 'pwic',
    options: ['--from', '--with', '-w', '--spec'],
    names: ['--python', '--index', '--index-url', '--default-index', '--extra-index-url', '--pip-args'],
    example: 'pipx run https://get.example.com/a.py',
    counterexample: 'pipx list https://get.example.com/a.py',
  },
  {
    programs: ['deno'],
    verbs: ['run', 'install', 'serve', 'test', 'bench', 'x', ''],
    letters: 'cnL',
    options: [],
    names: ['--config', '--import-map', '--lock', '--cert', '--name', '--root', '--log-level'],
    example: 'deno run -A https://get.example.com/a.ts --port 80',
    counterexample: 'deno run -A a.ts https://get.example.com/a.ts',
  },
  {
    programs: ['jbang', 'groovy', 'scala-cli', 'ts-node'],
    verbs: [''],
    letters: 'cD',
    options: [],
    names: ['--deps', '--java', '--main'],
    example: 'jbang https://get.example.com/a.java',
    counterexample: 'jbang a.java https://get.example.com/a.java',
  },
  {
    programs: ['nix'],
    verbs: ['run', 'shell', 'develop', 'build', 'profile install', 'profile add'],
    letters: 'Ifjo',
    options: ['-f', '--file'],
    names: [
      ...['--out-link', '--profile', '--max-jobs', '--builders', '--store', '--system'],
      ...['--extra-experimental-features', '--experimental-features', '--inputs-from'],
    ],
    takesFlakes: true,
    example: 'nix run --system x86_64-linux https://get.example.com/a.tar.gz#a -- --port 80',
    counterexample: 'nix shell nixpkgs#curl --command curl -o a https://get.example.com/a.tar.gz',
  },
  {
    programs: ['nix-shell', 'nix-build', 'nix-env'],
    verbs: [''],
    letters: 'AEIPfjop',
    options: ['-f', '--file'],
    names: ['--attr', '--run', '--command', '--out-link', '--profile', '--max-jobs', '--packages'],
    takesFlakes: true,
    example: 'nix-env -if https://get.example.com/a.tar.gz',
    counterexample: "nix-shell -p curl --run 'curl -o a https://get.example.com/a.tar.gz'",
  },
  {
    programs: ['ansible-pull'],
    verbs: [''],
    letters: 'Ciudote',
    options: ['-U', '--url'],
    names: ['--checkout', '--directory', '--inventory', '--extra-vars'],
    example: 'ansible-pull -i localhost, -U https://get.example.com/a.git',
    counterexample: 'ansible-pull -i localhost, a.yml',
  },
];
