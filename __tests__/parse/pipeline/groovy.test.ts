import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../../properties/soundness.ts';

const RUN = 'docker run --privileged debian:13';

/** What is told about a Jenkinsfile, with the lines. */
async function toldOf(text: string): Promise<readonly string[]> {
  const { notifications } = await scanFiles({ Jenkinsfile: text });
  return notifications.flatMap(({ gap, span, message }) => {
    if (gap === undefined || span === undefined || gap.kind === 'image-not-looked-up') return [];
    return [`${span.file.text.slice(0, span.start).split('\n').length} ${gap.kind}: ${message}`];
  });
}

const nested = (depth: number) => `"${'${"'.repeat(depth)}x${'"}'.repeat(depth)}"`;

describe('the limits of Groovy', () => {
  it('are told where texts are nested too deeply', async () => {
    const text = (depth: number) => `node {\n  def x = ${nested(depth)}\n  sh '${RUN}'\n}\n`;
    expect(await toldOf(text(50))).toEqual([]);
    expect(await toldOf(text(51))).toContain(
      '2 limit-reached: Texts are nested too deeply here to read what follows. Split this into smaller parts.',
    );
  });

  it('are told where an expression is too long', async () => {
    const text = (count: number) =>
      `def o = '' ${'+ a'.repeat(count)} + '--privileged'\nsh "docker run \${o} debian:13"\n`;
    const told = '1 limit-reached: This expression is too long to read the rest of it. Split this into smaller parts.';
    expect(await toldOf(text(300))).not.toContain(told);
    expect(await toldOf(text(600))).toContain(told);
    expect(await toldOf(`def o = '--init'${' '.repeat(5000)}\nsh "docker run \${o} debian:13"\n`)).toEqual([]);
  });
});
