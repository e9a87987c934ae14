import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installedShells, type ShellName, type Told } from './shells.ts';

/** A text and what shells did with it. */
export interface Recorded {
  readonly text: string;
  readonly told: Readonly<Partial<Record<ShellName, Told>>>;
}

const CORPUS = fileURLToPath(new URL('corpus.json', import.meta.url));

export function recordedCases(): readonly Recorded[] {
  return JSON.parse(readFileSync(CORPUS, 'utf8')) as readonly Recorded[];
}

/** Asks all shells anew. */
export function recordCases(texts: readonly string[]): void {
  const shells = installedShells();
  const recorded = texts.map((text): Recorded => {
    const answers = shells.map((shell) => {
      const { ran, accepts } = shell.tell(text);
      return [shell.name, { accepts, ran }] as const;
    });
    return { text, told: Object.fromEntries(answers) };
  });
  writeFileSync(CORPUS, `[\n${recorded.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
}
