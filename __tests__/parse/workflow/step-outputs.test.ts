import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../../properties/soundness.ts';

const NAME = '.github/workflows/a.yml';
const IMAGE = 'ghcr.io/acme/app:1.4';

const job = (steps: string, more = '') =>
  `on: push\njobs:\n${more}  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
const run = (command: string) => `      - run: ${command}\n`;
const made = (command: string) => `      - id: m\n        run: ${command}\n`;
const META = `      - id: m\n        uses: docker/metadata-action@v5\n        with: { images: ghcr.io/acme/app }\n`;
const OUTPUT = '${{ steps.m.outputs.out }}';

/** The lines with a privileged container, and those with options that were not checked. */
async function told(text: string): Promise<readonly string[]> {
  const { findings, notifications } = await scanFiles({ [NAME]: text });
  const line = (at: number) => text.slice(0, at).split('\n').length;
  return [
    ...findings.filter(({ ruleId }) => ruleId === 'privileged').map(({ span }) => `privileged ${line(span.start)}`),
    ...notifications.flatMap(({ gap, span }) =>
      gap?.kind === 'unknown-value' && span !== undefined ? [`${gap.kind} ${line(span.start)}`] : [],
    ),
  ];
}

describe('what steps print for later steps', () => {
  it.each<[string, string]>([
    ['an output', job(made('echo "out=--privileged" >> "$GITHUB_OUTPUT"') + run(`docker run ${OUTPUT} ${IMAGE}`))],
    ['printf', job(made('printf "out=%s\\n" --privileged >> $GITHUB_OUTPUT') + run(`docker run ${OUTPUT} ${IMAGE}`))],
    ['tee', job(made('echo "out=--privileged" | tee -a "$GITHUB_OUTPUT"') + run(`docker run ${OUTPUT} ${IMAGE}`))],
    [
      'a group',
      job(made('"{ echo a=b; echo out=--privileged; } >> $GITHUB_OUTPUT"') + run(`docker run ${OUTPUT} ${IMAGE}`)),
    ],
    [
      'a variable',
      job(run('echo "OUT=--privileged" >> "$GITHUB_ENV"') + run('true') + run(`docker run $OUT ${IMAGE}`)),
    ],
    [
      'an output in a variable',
      job(
        made('echo "out=--privileged" >> "$GITHUB_OUTPUT"') +
          `      - { env: { O: "${OUTPUT}" }, run: "docker run $O ${IMAGE}" }\n`,
      ),
    ],
  ])('is read: %s', async (_what, text) => {
    expect(await told(text)).toEqual(['privileged 8']);
  });

  it('is read as the output of a job', async () => {
    const other = `  b:\n    runs-on: ubuntu-latest\n    outputs: { out: "${OUTPUT}" }\n    steps:\n${made('echo "out=--privileged" >> "$GITHUB_OUTPUT"')}`;
    const text = job(run(`docker run \${{ needs.b.outputs.out }} ${IMAGE}`), other);
    expect(await told(text)).toEqual(['privileged 12']);
  });

  it.each<[string, string]>([
    [
      'an image whose tag is not known',
      job(
        made('echo "out=ghcr.io/acme/app:$GITHUB_SHA" >> "$GITHUB_OUTPUT"') + run(`docker run --rm ${OUTPUT} npm test`),
      ),
    ],
    [
      'one of two images',
      job(
        made(
          'if test -n "$GITHUB_REF"; then echo "out=a/b:1" >> "$GITHUB_OUTPUT"; else echo "out=a/b:2" >> "$GITHUB_OUTPUT"; fi',
        ) + run(`docker run --rm ${OUTPUT} npm test`),
      ),
    ],
    [
      'an image in a variable',
      job(run('echo "IMAGE=ghcr.io/acme/app:$GITHUB_SHA" >> "$GITHUB_ENV"') + run('docker run --rm $IMAGE npm test')),
    ],
    ['the tags of an action', job(META + run('docker run --rm ${{ steps.m.outputs.tags }} npm test'))],
    [
      'the first of its tags',
      job(META + run('docker run --rm ${{ fromJSON(steps.m.outputs.json).tags[0] }} npm test')),
    ],
    [
      'an option that does no harm',
      job(made('echo "out=--init" >> "$GITHUB_OUTPUT"') + run(`docker run ${OUTPUT} ${IMAGE}`)),
    ],
  ])('is no gap: %s', async (_what, text) => {
    expect(await told(text)).toEqual([]);
  });

  it.each<[string, string]>([
    [
      'a value of a command',
      job(made('echo "out=$(./options.sh)" >> "$GITHUB_OUTPUT"') + run(`docker run ${OUTPUT} ${IMAGE}`)),
    ],
    [
      'one of two',
      job(
        made('if a; then echo "out=--init" >> "$GITHUB_OUTPUT"; else echo "out=--rm" >> "$GITHUB_OUTPUT"; fi') +
          run(`docker run ${OUTPUT} ${IMAGE}`),
      ),
    ],
    [
      'another way as well',
      job(
        made(`echo "out=--init" >> "$GITHUB_OUTPUT"; python -c 'print("out=x")' >> "$GITHUB_OUTPUT"`) +
          run(`docker run ${OUTPUT} ${IMAGE}`),
      ),
    ],
    ['another step', job(made('true').replace('id: m', 'id: n') + run(`docker run ${OUTPUT} ${IMAGE}`))],
    [
      'a circle',
      job(
        run(`docker run \${{ needs.b.outputs.out }} ${IMAGE}`),
        '  b:\n    outputs: { out: "${{ needs.b.outputs.out }}" }\n',
      ),
    ],
  ])('is a gap: %s', async (_what, text) => {
    expect((await told(text)).map((one) => one.replace(/ \d+$/, ''))).toEqual(['unknown-value']);
  });

  it.each<[string, string]>([
    ['a file', 'cat ops/x >> "$GITHUB_OUTPUT"'],
    ['a file behind a pipe', 'cat ops/x | tee -a "$GITHUB_OUTPUT"'],
    ['a file in a group', '{ echo a=b; cat ops/x; } >> "$GITHUB_OUTPUT"'],
    ['another program', 'node ops/x.js'],
    ['a program with a usual name', './ops/date'],
    ['a usual program in another folder', 'PATH=ops:$PATH; date'],
    ['a function', 'emit() { sh ops/x; }; emit'],
    ['a value of several lines', 'echo "a=$(cat ops/x)" >> "$GITHUB_OUTPUT"'],
    ['a value that a program breaks', 'echo "a=$(echo b out=--rm | tr " " "\\n")" >> "$GITHUB_OUTPUT"'],
    ['a date with a line', 'echo "a=$(date +%nout=--rm)" >> "$GITHUB_OUTPUT"'],
    ['the message of a commit', 'echo "a=$(git log -1 --format=%B)" >> "$GITHUB_OUTPUT"'],
    ['a variable of the workflow', 'echo "a=$B" >> "$GITHUB_OUTPUT"'],
    ['an input', 'echo "a=${{ inputs.b }}" >> "$GITHUB_OUTPUT"'],
    ['the body of an event', 'echo "a=${{ github.event.issue.body }}" >> "$GITHUB_OUTPUT"'],
    ['a name that a variable has', 'A=out; echo "$A$B=--rm" >> "$GITHUB_OUTPUT"'],
    ['another name for the file', 'f=$GITHUB_OUTPUT; echo "o""ut=--rm" >> "$f"'],
    ['a pattern for the file', "echo 'o''ut=--rm' >> /home/runner/*/set_output_*"],
    ['a command of the runner', 'echo "::set-output name=out::--rm"'],
    ['a command of the runner in parts', "printf '::%s%s' set- 'output name=out::--rm'"],
    ['a here-document', 'tee -a "$GITHUB_OUTPUT" <<< "$B"'],
  ])('is a gap if the step may print it another time: %s', async (_what, command) => {
    const text = job(
      `      - id: m\n        run: |\n          echo "out=--init" >> "$GITHUB_OUTPUT"\n          ${command}\n${run(`docker run ${OUTPUT} ${IMAGE}`)}`,
    );
    expect(await told(text)).toEqual(['unknown-value 10']);
  });

  it.each<[string, string]>([
    ['a commit', 'echo "a=$(git rev-parse --short HEAD)" >> "$GITHUB_OUTPUT"'],
    ['a day', 'echo "a=$(date -u +%Y-%m-%d)" >> "$GITHUB_OUTPUT"'],
    ['a part of a name', 'X=$(basename "$GITHUB_REF" | cut -c1-7); echo "a=$X" >> "$GITHUB_OUTPUT"'],
    ['an expression of the event', 'echo "a=${{ github.event.pull_request.head.sha }}" >> "$GITHUB_OUTPUT"'],
    ['an engine', 'docker pull ghcr.io/acme/app:1.4'],
    ['other output', 'echo ready; ls -l'],
  ])('is known with %s', async (_what, command) => {
    const text = job(
      `      - id: m\n        run: |\n          echo "out=--privileged" >> "$GITHUB_OUTPUT"\n          ${command}\n${run(`docker run ${OUTPUT} ${IMAGE}`)}`,
    );
    expect(await told(text)).toEqual(['privileged 10']);
  });

  it.each<[string, string]>([
    ['a shell of the repository', '        shell: sh ops/x.txt {0}\n'],
    ['Python', '        shell: python\n'],
    ['a file that bash reads first', '        shell: bash --rcfile ops/x -i {0}\n'],
  ])('is a gap where %s runs the step', async (_what, shell) => {
    const text = job(made('echo "out=--init" >> "$GITHUB_OUTPUT"') + shell + run(`docker run ${OUTPUT} ${IMAGE}`));
    expect(await told(text)).toEqual(['unknown-value 9']);
  });

  it('is a gap with the shell of the job', async () => {
    const text = job(made('echo "out=--init" >> "$GITHUB_OUTPUT"') + run(`docker run ${OUTPUT} ${IMAGE}`));
    const other = text.replace('    steps:', '    defaults: { run: { shell: sh ops/x.txt {0} } }\n    steps:');
    expect(await told(other.replace('sh ops/x.txt {0}', '"sh ops/x.txt {0}"'))).toEqual(['unknown-value 9']);
  });

  it('is a gap if the tags of an action may begin with an option', async () => {
    const meta = META.replace('ghcr.io/acme/app', '"--privileged a"');
    expect(await told(job(meta + run('docker run --rm ${{ steps.m.outputs.tags }} npm test')))).toEqual([
      'unknown-value 9',
    ]);
  });

  it('does not hide a variable of the workflow', async () => {
    const steps = run('test -n "$X" && echo "O=--init" >> "$GITHUB_ENV"') + run(`docker run $O ${IMAGE}`);
    expect(await told(`env: { O: --privileged }\n${job(steps)}`)).toEqual(['unknown-value 8']);
  });
});

describe('a variable whose value an expression chooses', () => {
  const privilegedIn = async (value: string): Promise<boolean> => {
    const { findings } = await scanFiles({
      [NAME]: job(`      - { run: ./up.sh, env: { P: "${value}" } }\n`).replace('ubuntu-latest', 'self-hosted'),
      'up.sh': '#!/bin/sh\ndocker compose up -d\n',
      'compose.yaml': `services:\n  a:\n    image: ${IMAGE}\n    privileged: \${P:-false}\n`,
    });
    return findings.some(({ ruleId }) => ruleId === 'privileged');
  };

  it.each(["${{ vars.P || 'true' }}", "${{ github.ref == 'refs/heads/main' && 'true' || 'false' }}"])(
    'may be the danger in %s',
    async (value) => {
      expect(await privilegedIn(value)).toBe(true);
    },
  );

  it.each(["${{ vars.P || 'false' }}", "${{ github.ref == 'true' && 'false' || '' }}", '${{ vars.P }}'])(
    'is not one in %s',
    async (value) => {
      expect(await privilegedIn(value)).toBe(false);
    },
  );
});

describe('options that an expression may choose', () => {
  const uses: readonly (readonly [name: string, step: (expression: string) => string])[] = [
    ['in a command', (expression) => `docker run ${expression} ${IMAGE}`],
    ['in a variable', (expression) => `docker run $O ${IMAGE} # ${expression}`],
  ];
  const text = (command: string, expression: string): string =>
    job(`      - { env: { O: "${expression}" }, run: "${command}" }\n`);

  it.each(uses)('are reported, and what is not known beside them: %s', async (_name, step) => {
    for (const expression of ["${{ vars.O || '--privileged' }}", "${{ inputs.x && '--rm --privileged' || '' }}"])
      expect(await told(text(step(expression), expression))).toEqual(['privileged 6', 'unknown-value 6']);
  });

  it.each(uses)('are not reported where they are harmless: %s', async (_name, step) => {
    for (const expression of ["${{ vars.O || '--rm' }}", "${{ vars.O || 'privileged' }}", '${{ vars.O }}'])
      expect(await told(text(step(expression), expression))).toEqual(['unknown-value 6']);
  });

  it('are given to scripts', async () => {
    const script = `#!/bin/sh\ndocker run "$@" ${IMAGE}\n`;
    for (const command of ['./d.sh $O', "./d.sh ${{ vars.O || '--privileged' }}"]) {
      const { findings } = await scanFiles({
        [NAME]: text(command, "${{ vars.O || '--privileged' }}"),
        'd.sh': script,
      });
      expect(findings.filter(({ ruleId }) => ruleId === 'privileged').map(({ span }) => span.file.path)).toEqual([
        'd.sh',
      ]);
    }
  });
});
