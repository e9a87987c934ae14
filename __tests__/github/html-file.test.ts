import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runActionProcess } from '../support/action-process.ts';
import { makeCheckout } from '../support/checkout.ts';
import { COMPOSE, WORSE } from '../support/files.ts';
import { structureOf } from '../support/html-structure.ts';

const checkout = makeCheckout({ base: { 'compose.yaml': COMPOSE }, change: { 'compose.yaml': WORSE } });
afterAll(() => checkout.remove());

const OPTIONS = { checkout, event: 'pull_request', url: 'http://127.0.0.1:1' } as const;

describe('html-file', () => {
  it('is a page with links to the lines on GitHub, and with what is new', async () => {
    await runActionProcess({ ...OPTIONS, inputs: { upload: 'never', 'html-file': 'page/report.html' } });
    const page = readFileSync(join(checkout.workspace, 'page/report.html'), 'utf8');
    const { problems, links } = structureOf(page);
    expect(problems).toEqual([]);
    expect(links).toContainEqual(
      expect.stringMatching(/^https:\/\/github\.example\/acme\/harbour\/blob\/[0-9a-f]{40}\/compose\.yaml#L\d+$/),
    );
    expect(page.match(/<span class="badge fresh">new<\/span>/g)).toHaveLength(1);
    expect(page).toMatch(
      /1 new finding \(1 \w+\) since main: \d+ known findings?[^.]*, \d+ fixed\. Scanned 1 compose file\./,
    );
  }, 60_000);

  it('has as open what a comment suppresses that does not count', async () => {
    const change = { 'compose.yaml': WORSE.replace('host\n', 'host # hullcheck-ignore network-host -- it is fine\n') };
    const excused = makeCheckout({ base: { 'compose.yaml': COMPOSE }, change });
    try {
      const inputs = { upload: 'never', 'html-file': 'report.html', 'new-suppressions': 'deny' };
      await runActionProcess({ ...OPTIONS, checkout: excused, inputs });
      const page = readFileSync(join(excused.workspace, 'report.html'), 'utf8');
      expect(page).toMatch(
        /<span class="badge fresh">new<\/span> Container &quot;app&quot; shares the network of the host/,
      );
      expect(page).not.toContain('id="suppressed"');
    } finally {
      excused.remove();
    }
  }, 60_000);

  it('is said to replace a file that git tracks, in the log and in the summary', async () => {
    const tracked = makeCheckout({
      base: { 'compose.yaml': COMPOSE, 'page/index.html': 'x', 'a.sarif': 'x' },
      change: { 'README.md': 'x' },
    });
    try {
      const run = (inputs: Readonly<Record<string, string>>) =>
        runActionProcess({ ...OPTIONS, checkout: tracked, inputs: { upload: 'never', ...inputs } });
      const said = (path: string, input: string) =>
        `The input ${input} names ${path}, which git tracks: the report replaces it in the checkout.`;
      const both = await run({ 'html-file': './page/../page/index.html', 'sarif-file': 'a.sarif' });
      expect(both.log).toContain(`\n${said('page/index.html', 'html-file')}\n`);
      expect(both.log).toContain(`\n${said('a.sarif', 'sarif-file')}\n`);
      expect(both.summary.match(/which git tracks/g)).toHaveLength(2);
      expect(both.outputs).toMatchObject({ conclusion: 'pass' });
      // the second time it is there, but still not tracked
      for (const _ of [1, 2]) {
        const { log, summary } = await run({ 'html-file': 'page/report.html' });
        expect(log + summary).not.toContain('git tracks');
      }
    } finally {
      tracked.remove();
    }
  }, 90_000);

  it('is not written unless it is asked for', async () => {
    await runActionProcess({ ...OPTIONS, inputs: { upload: 'never' } });
    expect(existsSync(join(checkout.workspace, 'hullcheck.html'))).toBe(false);
  }, 60_000);
});
