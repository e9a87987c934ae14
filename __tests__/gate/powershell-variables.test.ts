import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const PROJECT: Files = {
  'compose.yaml': 'services:\n  a:\n    image: registry.example.com/app:1.4\n    privileged: ${P:-false}\n',
};

function step(run: string): Files {
  const lines = run.split('\n').map((line) => `          ${line}\n`);
  return {
    '.github/workflows/w.yml': `on: push\njobs:\n  a:\n    runs-on: [self-hosted]\n    steps:\n      - shell: pwsh\n        run: |\n${lines.join('')}      - run: docker compose up -d\n`,
  };
}

function script(text: string): Files {
  return { 'up.ps1': `${text}\ndocker compose up -d\n` };
}

/** Files with a mark where PowerShell gives a project the value of a variable. */
const SETTING: readonly Files[] = [
  script('$env:P = "MARK"'),
  script("$env:P='MARK'"),
  script('if ($x) { $env:P = "MARK" }'),
  script('"P=MARK" | Set-Content .env'),
  script("'P=MARK' | Out-File -FilePath .env -Encoding utf8"),
  script('Set-Content -Path .env -Value "P=MARK"'),
  script('Add-Content .env "P=MARK"'),
  script('@"\nA=b\nP=MARK\n"@ | Set-Content .env'),
  { ...script('Copy-Item .env.example .env'), '.env.example': 'P=MARK\n' },
  { ...script('Copy-Item -Path .env.example -Destination .env -Force'), '.env.example': 'P=MARK\n' },
  step('"P=MARK" | Out-File -FilePath $env:GITHUB_ENV -Append'),
  step('echo "P=MARK" >> $env:GITHUB_ENV'),
  step("Add-Content -Path $env:GITHUB_ENV -Value 'P=MARK'"),
];

function marked(files: Files, text: string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, value]) => [path, `${value}`.replaceAll('MARK', text)]));
}

describe('variables that PowerShell sets', () => {
  it.each(SETTING)('are read: %j', async (files) => {
    const base = { ...PROJECT, ...marked(files, 'false') };
    expect(await failuresOf(base, marked(files, 'true'))).toContain('privileged');
  });

  it.each(SETTING)('may be harmless: %j', async (files) => {
    const base = { ...PROJECT, ...marked(files, 'true') };
    expect(await failuresOf(base, marked(files, 'false'))).toEqual([]);
  });

  it.each<Files>([
    script('$P = "true"'),
    script('# $env:P = "true"'),
    script('$env:Q = "true"'),
    script('"P=true" | Set-Content notes.txt'),
    script('Write-Host "P=true"'),
    script('@"\nP=true\n"@ | Write-Host'),
    { ...script('Copy-Item .env.example notes.txt'), '.env.example': 'P=true\n' },
    step('"P=true" | Out-File -FilePath $env:GITHUB_OUTPUT -Append'),
    step('Write-Host "P=true"'),
  ])('are not those of %j', async (files) => {
    expect(await failuresOf({ ...PROJECT, ...marked(files, 'false') }, files)).toEqual([]);
    expect(await failuresOf(PROJECT, files)).toEqual([]);
  });
});
