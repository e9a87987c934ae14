import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rules } from '../../src/rules/index.ts';
import { hullcheck } from '../support/command-line.ts';
import { checkText, dedent, withoutMarks } from '../support/example.ts';
import { folderWith } from '../support/folder.ts';

interface Case {
  readonly name: string;
  readonly id: string;
  readonly file: string;
  readonly bad: string;
  readonly good: string;
}

/** The examples that have a fix without what a registry would say. */
const cases: readonly Case[] = rules
  .filter(({ needs }) => needs === undefined)
  .flatMap((rule) =>
    rule.examples.flatMap((example, index) => {
      const bad = withoutMarks(dedent(example.bad));
      const hasFix = checkText(rule, example.file, bad).findings.some(({ fix }) => fix !== undefined);
      const name = `${rule.id}, example ${index + 1}`;
      return hasFix ? [{ name, id: rule.id, file: example.file, bad, good: dedent(example.good) }] : [];
    }),
  );

describe('hullcheck fix', () => {
  it('has examples to go by', () => expect(cases.length).toBeGreaterThan(30));

  it.each(cases)('makes the good file of the bad one: $name', async ({ id, file, bad, good }) => {
    const folder = folderWith({ [file]: bad });
    const first = await hullcheck(folder, ['fix', '--unsafe', '--rule', id]);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(folder, file), 'utf8')).toBe(good);

    const second = await hullcheck(folder, ['fix', '--unsafe', '--rule', id]);
    expect(second.stdout).toMatch(/^Fixed nothing/m);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(good);
  });
});
