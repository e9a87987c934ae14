import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
// @ts-expect-error a script without types
import { pictures } from '../../scripts/pictures.mjs';
import { hullcheck } from '../support/command-line.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

async function drawn(): Promise<Readonly<Record<string, string>>> {
  const run = async (folder: string, argv: readonly string[]) =>
    (await hullcheck(join(ROOT, folder), argv, { FORCE_COLOR: '1' })).stdout;
  const line = (path: string, number: number) => readFileSync(join(ROOT, path), 'utf8').split('\n')[number - 1]?.trim();
  return pictures(run, line);
}

describe('the pictures of the README', () => {
  it('show what the program prints now', async () => {
    const now = await drawn();
    expect(readdirSync(join(ROOT, 'docs/pictures')).sort()).toEqual(Object.keys(now).sort());
    for (const [name, text] of Object.entries(now)) {
      // npm run generate draws them again
      expect([name, readFileSync(join(ROOT, 'docs/pictures', name), 'utf8')]).toEqual([name, text]);
    }
  });

  it('are all shown, in both themes', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    for (const name of readdirSync(join(ROOT, 'docs/pictures'))) expect(readme).toContain(`docs/pictures/${name}`);
  });

  it('need nothing from elsewhere, and are well-formed', async () => {
    for (const text of Object.values(await drawn())) {
      expect(text).not.toMatch(/href|url\(|<script|<image|<style/);
      expect(text.replaceAll(/<[^<>]*>|&(?:amp|lt|gt|quot);/g, '')).not.toMatch(/[<>&]/);
    }
  });
});
