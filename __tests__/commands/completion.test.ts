import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { rules } from '../../src/rules/index.ts';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function script(shell: string): Promise<string> {
  return (await hullcheck(folderWith({}), ['completion', shell])).stdout;
}

/** Whether a shell is installed. One that is not is named, as its tests are skipped. */
function isInstalled(shell: string): boolean {
  const isThere = spawnSync(shell, ['--version']).status === 0;
  if (!isThere) console.warn(`${shell} is not installed: its completion was not tried.`);
  return isThere;
}

/** What a shell offers for the last word of a line. */
const OFFERS: Readonly<Record<string, (line: string) => Promise<readonly string[]>>> = {
  bash: offeredByBash,
  zsh: offeredByZsh,
  fish: offeredByFish,
};

/** Bash takes `=` for a word, as COMP_WORDBREAKS says. */
async function offeredByBash(line: string): Promise<readonly string[]> {
  const words = line.split(/ |(=)/).filter((word) => word !== undefined);
  if (words.at(-1) === '' && words.at(-2) === '=') words.pop();
  const text = [
    await script('bash'),
    `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})`,
    `COMP_CWORD=${words.length - 1}`,
    '_hullcheck',
    'printf "%s\\n" "${COMPREPLY[@]}"',
  ].join('\n');
  return linesOf(spawnSync('bash', ['-c', text], { encoding: 'utf8', cwd: folderWith({ 'some-file': '' }) }).stdout);
}

/** Zsh takes a quarter of a second to list its own completions, and writes down what it found. */
const zshLists = temporaryFolder({});
afterAll(() => zshLists.remove());

/** As the function does that zsh calls for completions of bash; it keeps what the word begins. */
async function offeredByZsh(line: string): Promise<readonly string[]> {
  const words = line.split(' ');
  const folder = folderWith({
    'script.zsh': await script('zsh'),
    'offer.zsh': [
      `autoload -Uz compinit && compinit -C -d '${join(zshLists.path, 'known')}'`,
      'source ./script.zsh',
      'words=("$@") CURRENT=$#',
      'COMP_WORDS=("${words[@]}") COMP_CWORD=$((CURRENT - 1))',
      'compgen -F _hullcheck -- "${words[CURRENT]}"',
    ].join('\n'),
  });
  const { stdout } = spawnSync('zsh', ['-f', 'offer.zsh', ...words], { encoding: 'utf8', cwd: folder, input: '' });
  return linesOf(stdout).filter((offer) => offer.startsWith(words.at(-1) ?? ''));
}

/** Without the description that comes after a tab. */
async function offeredByFish(line: string): Promise<readonly string[]> {
  const text = `${await script('fish')}\ncomplete -C '${line}'\n`;
  const { stdout } = spawnSync('fish', ['--no-config'], {
    input: text,
    encoding: 'utf8',
    cwd: folderWith({ 'some-file': '' }),
  });
  return linesOf(stdout).map((offer) => offer.replace(/\t.*$/, ''));
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'note'];

describe.each(Object.entries(OFFERS))('the completion of %s', (shell, offered) => {
  (isInstalled(shell) ? it : it.skip).each<[string, readonly string[]]>([
    ['hullcheck in', ['inspect', 'init']],
    ['hullcheck he', ['help']],
    ['hullcheck --ver', ['--version']],
    ['hullcheck scan --sev', ['--severity']],
    ['hullcheck scan --hel', ['--help']],
    ['hullcheck scan --severity ', SEVERITIES],
    ['hullcheck scan --severity=', shell === 'bash' ? SEVERITIES : SEVERITIES.map((one) => `--severity=${one}`)],
    ['hullcheck scan --severity=hi', shell === 'bash' ? ['high'] : ['--severity=high']],
    ['hullcheck scan --format git', ['gitlab', 'gitlab-sast']],
    ['hullcheck explain pid-h', ['pid-host']],
    ['hullcheck help po', ['posture']],
    ['hullcheck help in', ['inspect', 'init']],
    ['hullcheck help scan --sev', []],
    ['hullcheck db ', ['build', 'help']],
    ['hullcheck db help ', ['build']],
    ['hullcheck config ', ['check', 'help']],
    ['hullcheck db build --eco', ['--ecosystem']],
    ['hullcheck completion z', ['zsh']],
    ['hullcheck completion pw', ['pwsh']],
  ])('offers for %j', async (line, expected) => {
    expect([...(await offered(line))].sort()).toEqual([...expected].sort());
  });
});

describe('hullcheck completion', () => {
  it.each([['hullcheck scan some'], ['hullcheck scan --config some']])('leaves paths to bash: %s', async (line) =>
    expect(await offeredByBash(line)).toEqual([]),
  );

  it('leaves paths, with whatever is in their names, to bash', async () => {
    expect(await script('bash')).toMatch(/\ncomplete -o default -F _hullcheck hullcheck\n$/);
  });

  it.each(['bash', 'zsh', 'fish', 'powershell'])(
    'knows every command, and every option of scan, in %s',
    async (shell) => {
      const text = await script(shell);
      const help = (await hullcheck(folderWith({}), ['scan', '--help'])).stdout;
      const options = [...help.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, name = '']) => name);
      expect(options.length).toBeGreaterThan(20);
      const dashes = shell === 'fish' ? ' -l ' : '--';
      expect(options.filter((name) => !text.includes(`${dashes}${name}`))).toEqual([]);
      const { stdout } = await hullcheck(folderWith({}), ['help']);
      const commands = [...(stdout.split('\nCommands:\n')[1]?.matchAll(/^ {2}([a-z]+)/gm) ?? [])].map(
        ([, name = '']) => name,
      );
      expect(commands).toContain('help');
      expect(commands.filter((name) => !text.includes(name))).toEqual([]);
      expect(text).toContain(rules[0]?.id);
    },
  );

  it('takes the name of the program for PowerShell', async () => {
    expect(await script('pwsh')).toBe(await script('powershell'));
  });

  it('names the nearest shell', async () => {
    expect((await hullcheck(folderWith({}), ['completion', 'bsh'])).stderr).toBe(
      'hullcheck: unknown shell "bsh"; shells are bash, zsh, fish, powershell, pwsh. Did you mean bash?\n',
    );
  });
});
