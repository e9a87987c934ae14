import { afterEach, describe, expect, it } from '@jest/globals';
import { scanCheckout } from '../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const RUN = 'docker run --privileged debian:13';

/** The places of the options, and the kinds of gaps. */
async function seenIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = temporaryFolder(files);
  folders.push(folder);
  const { findings, notifications } = await scanCheckout(folder);
  return [
    ...findings.flatMap(({ ruleId, span: { file, start, end } }) =>
      ruleId === 'privileged' ? [`${file.path} ${start}: ${file.text.slice(start, end)}`] : [],
    ),
    ...notifications.flatMap(({ gap }) => (gap === undefined || gap.weight === 'expected' ? [] : [gap.kind])),
  ];
}

const HOOK = 'repos:\n- repo: local\n  hooks:\n  - id: a';
const STEP = 'steps:\n- name: gcr.io/cloud-builders/docker';

describe('a script of any name', () => {
  it.each([
    ['.pre-commit-config.yaml', `${HOOK}\n    language: script\n    entry: ci/steps\n`],
    ['.pre-commit-config.yaml', `${HOOK}\n    language: system\n    entry: bash\n    args: [ci/steps]\n`],
    ['lefthook.yml', 'pre-push:\n  commands:\n    a: {run: sh ci/steps}\n'],
    ['Procfile', 'web: sh ci/steps\n'],
    ['.vscode/tasks.json', `{"tasks": [{"command": "\${workspaceFolder}/ci/steps"}]}\n`],
    ['.goreleaser.yml', 'before:\n  hooks:\n  - ./ci/steps\n'],
    ['appspec.yml', 'hooks:\n  AfterInstall:\n  - location: ci/steps\n    timeout: 300\n'],
    ['mise.toml', '[tasks.a]\nfile = "ci/steps"\n'],
    ['app/project.json', '{"targets": {"a": {"options": {"command": "sh steps", "cwd": "ci"}}}}\n'],
    ['cloudbuild.yaml', `${STEP}\n  entrypoint: bash\n  args: [ci/steps]\n`],
    ['a.bats', '@test "a" {\n  run sh ci/steps\n}\n'],
  ])('that %s names is read: %j', async (path, text) => {
    expect(await seenIn({ [path]: text, 'ci/steps': `true\n${RUN}\n` })).toEqual(['ci/steps 16: --privileged']);
  });

  it('that no command runs is left alone', async () => {
    const text = `${HOOK}\n    language: system\n    entry: make\n`;
    expect(await seenIn({ '.pre-commit-config.yaml': text, 'ci/steps': `true\n${RUN}\n` })).toEqual([]);
  });
});

it('gives the variables of the file to the projects that its tasks start', async () => {
  const compose = 'services:\n  a:\n    image: debian:13\n    privileged: ${P:-false}\n';
  const files = (value: string) => ({
    'compose.yaml': compose,
    'mise.toml': `[env]\nP = "${value}"\n[tasks.up]\nrun = "docker compose up -d"\n`,
  });
  expect(await seenIn(files('true'))).toEqual([`compose.yaml ${compose.indexOf('${P')}: \${P:-false}`]);
  expect(await seenIn(files('false'))).toEqual([]);
});
