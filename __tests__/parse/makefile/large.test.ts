import { expect, it } from '@jest/globals';
import { scanFiles } from '../../properties/soundness.ts';

it('looks through the rules of a program with many flags, each for several platforms', async () => {
  const flags = Array.from({ length: 300 }, (_, at) => `-X example.com/acme/version.name${at}=$(VERSION)`).join(' ');
  const conditions = ['TAGS', 'RACE']
    .map((name) => `ifeq ($(CI),)\n${name} := -a\nelse\n${name} := -b\nendif\n`)
    .join('');
  const rules = Array.from(
    { length: 15 },
    (_, at) =>
      `bin/tool${at}: $(wildcard cmd/*.go)\n\tgo build $(TAGS) $(RACE) -ldflags '$(FLAGS)' -o $@ ./cmd/tool${at}\n`,
  ).join('');
  const text = `VERSION := ${'1.2.3-rc'.repeat(8)}\nFLAGS := ${flags}\n${conditions}${rules}all:\n\tdocker build .\n`;
  const { notifications } = await scanFiles({ Makefile: text, Dockerfile: 'FROM debian:13\nUSER 1000\n' });
  expect(notifications.filter(({ gap }) => gap?.kind === 'limit-reached')).toEqual([]);
});
