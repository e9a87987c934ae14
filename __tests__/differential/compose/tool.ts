import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Files } from '../../parse/compose/support.ts';

/** What Compose makes of a project: the resolved one as YAML, or why it is refused. */
export interface Answer {
  readonly yaml: string;
  readonly error: string;
}

export interface Case {
  readonly files: Files;
  /** In the order in which they are merged. */
  readonly composeFiles: readonly string[];
}

/** Asks a program around compose-go, many projects at a time. */
export function askOracle(program: string, cases: readonly Case[]): readonly Answer[] {
  return inFolders(cases, (folders) => {
    const projects = cases.map(({ composeFiles }, index) =>
      composeFiles.map((path) => join(folders[index] as string, path)),
    );
    return askAtPlaces(program, projects).map(({ yaml, error }) => ({
      yaml,
      error: placeless(error, folders).slice(0, LONGEST_ERROR),
    }));
  });
}

/** Asks about the files of projects, in the order in which they are merged. */
export function askAtPlaces(program: string, projects: readonly (readonly string[])[]): readonly Answer[] {
  const input = projects.map((paths) => paths.join('\t')).join('\n');
  const { stdout } = spawnSync(program, { input: `${input}\n`, maxBuffer: 2 ** 30, encoding: 'utf8' });
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { YAML, Error: error } = JSON.parse(line) as { YAML: string; Error: string };
      return { yaml: YAML, error };
    });
}

/** Whether Docker Compose itself is installed. */
export function hasDockerCompose(): boolean {
  return spawnSync('docker-compose', ['version'], { encoding: 'utf8' }).status === 0;
}

/** Asks Docker Compose itself, which is a process for each project. */
export function askDockerCompose(cases: readonly Case[]): readonly Answer[] {
  const env = { PATH: process.env['PATH'], HOME: homedir() };
  return inFolders(cases, (folders) =>
    cases.map(({ composeFiles }, index) => {
      const cwd = folders[index] as string;
      const files = composeFiles.flatMap((path) => ['-f', path]);
      const { status, stdout, stderr } = spawnSync(
        'docker-compose',
        ['-p', 'p', '--profile', '*', ...files, 'config'],
        {
          cwd,
          env,
          encoding: 'utf8',
        },
      );
      if (status !== 0)
        return { yaml: '', error: placeless(stderr.trim() || 'refused', folders).slice(0, LONGEST_ERROR) };
      // it prints what can be read again, and paths of this machine
      return { yaml: withoutFolders(stdout, cwd).replaceAll('$$', '$'), error: '' };
    }),
  );
}

/** The folder of the project, and the temporary ones around it, relative to it again. */
function withoutFolders(yaml: string, folder: string): string {
  const around = ['..', '../..'].map((climb) => [join(folder, climb), climb] as const);
  return around.reduce(
    (text, [outer, climb]) => text.replaceAll(`: ${outer}\n`, `: ${climb}\n`),
    yaml.replaceAll(folder, '.'),
  );
}

function inFolders(cases: readonly Case[], ask: (folders: readonly string[]) => readonly Answer[]): readonly Answer[] {
  const root = mkdtempSync(join(tmpdir(), 'compose-lab-'));
  try {
    return ask(cases.map(({ files }, index) => writtenTo(join(root, String(index)), files)));
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Some quote the whole text. */
const LONGEST_ERROR = 200;

/** Without the places of this machine. */
function placeless(error: string, folders: readonly string[]): string {
  return folders.reduce((text, folder) => text.replaceAll(`${folder}/`, ''), error);
}

/** The oracle looks for an `env_file` where it runs, so these get absolute paths. */
function writtenTo(folder: string, files: Files): string {
  for (const [path, text] of Object.entries(files)) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, path.endsWith('.yml') ? text.replaceAll(/\b(?:one|two)\.env/g, join(folder, '$&')) : text);
  }
  return folder;
}
