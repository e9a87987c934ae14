import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { textStore } from '../../src/support/caches/text-store.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The bytes that a result keeps alive. */
async function heapOf(make: () => readonly unknown[]): Promise<number> {
  const before = await usedBytes();
  const kept = make();
  const after = await usedBytes();
  expect(kept.length).toBeGreaterThan(0);
  return after - before;
}

/** V8 frees buffers some time after it collected them, so this waits until no more becomes free. */
async function usedBytes(): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0, still = 0; time < 10 && still < 2; time++) {
    collect();
    await setTimeout(5);
    const { heapUsed, external } = process.memoryUsage();
    still = least - (heapUsed + external) < 10_000 ? still + 1 : 0;
    least = Math.min(least, heapUsed + external);
  }
  return least;
}

function dockerfile(number: number): string {
  return `FROM registry.example.com/base:${number}\n${`RUN apt-get install -y package-${number}\n`.repeat(100)}`;
}

describe('a store of texts', () => {
  it('gives each text back, whatever is in it', () => {
    const store = textStore();
    const texts = Array.from({ length: 300 }, (_, number) => [
      dockerfile(number),
      '',
      `\uFEFF# größer 🐳 ${number}\r\n`,
      '\0\u2028'.repeat(number),
    ]).flat();
    const stored = texts.map((text) => store.add(text));
    expect(stored.map((one) => store.read(one))).toEqual(texts);
    expect(stored.toReversed().map((one) => store.read(one))).toEqual(texts.toReversed());
  });

  it('gives a text of any length back', () => {
    const store = textStore();
    const stored = [store.add('before'), store.add('x'.repeat(1_000_000)), store.add('after')];
    expect(stored.map((one) => store.read(one).length)).toEqual([6, 1_000_000, 5]);
  });

  it('takes a fraction of their room', () => {
    const store = textStore();
    const stored = Array.from({ length: 2000 }, (_, number) => store.add(dockerfile(number)));
    const blocks = [...new Set(stored.map(({ block }) => block))];
    const bytes = blocks.reduce(
      (sum, { packed, texts = [] }) => sum + packed.buffer.byteLength + texts.join('').length,
      0,
    );
    expect(bytes).toBeLessThan((2000 * dockerfile(1000).length) / 8);
  });

  it('keeps no other text alive with one that was read', async () => {
    const store = textStore();
    const stored = Array.from({ length: 4000 }, (_, number) => store.add(dockerfile(number)));
    const read = await heapOf(() =>
      stored.filter((_, at) => at % 100 === 0).map((one) => store.read(one).slice(0, 40)),
    );
    expect(read).toBeLessThan(3_000_000);
  });
});
