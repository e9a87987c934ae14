import { afterEach, describe, expect, it } from '@jest/globals';
import { judgeCheckout, make, removeCheckouts } from '../support/judged-checkout.ts';

afterEach(removeCheckouts);

const compose = (...lines: readonly string[]) => ({
  'compose.yaml': ['services:', '  app:', '    image: acme/app:1.4', ...lines.map((line) => `    ${line}`), ''].join(
    '\n',
  ),
});

interface Told {
  /** What is new. */
  readonly fresh: readonly string[];
  /** All that is reported about the change. */
  readonly all: readonly string[];
  readonly fixed: readonly string[];
}

async function told(
  base: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string>>,
): Promise<Told | undefined> {
  const { gate } = await judgeCheckout(make({ base, change }));
  const texts = (findings: NonNullable<typeof gate>['fresh']) =>
    findings
      .filter(({ ruleId }) => ruleId === 'dns-untrusted' || ruleId === 'uts-host')
      .map(({ ruleId, span: { file, start, end } }) => `${ruleId} ${file.text.slice(start, end)}`);
  return gate && { fresh: texts(gate.fresh), all: texts(gate.findingsOfReview), fixed: texts(gate.fixed) };
}

describe('rules about what a change brings', () => {
  it('report what is new', async () => {
    expect(await told(compose(), compose('dns: [203.0.113.9]', 'uts: host'))).toEqual({
      fresh: ['dns-untrusted 203.0.113.9', 'uts-host host'],
      all: ['dns-untrusted 203.0.113.9', 'uts-host host'],
      fixed: [],
    });
  });

  it('do not report what the base has, or what a change removes', async () => {
    const nothing = { fresh: [], all: [], fixed: [] };
    const base = compose('dns: [203.0.113.9]', 'uts: host');
    expect(await told(base, { ...base, 'README.md': 'An app.\n' })).toEqual(nothing);
    expect(await told(base, compose('# by the host', 'dns: [203.0.113.9]', 'uts: host'))).toEqual(nothing);
    expect(await told(base, compose())).toEqual(nothing);
  });

  it('report another value as new', async () => {
    expect(await told(compose('dns: [203.0.113.9]'), compose('dns: [203.0.113.10]'))).toEqual({
      fresh: ['dns-untrusted 203.0.113.10'],
      all: ['dns-untrusted 203.0.113.10'],
      fixed: [],
    });
  });

  it('are those of the profile where it is strict', async () => {
    const strict = { '.hullcheck.yml': 'profile: strict\n' };
    const base = { ...strict, ...compose('dns: [203.0.113.9]') };
    expect(await told(base, { ...base, 'README.md': 'An app.\n' })).toEqual({
      fresh: [],
      all: ['dns-untrusted 203.0.113.9'],
      fixed: [],
    });
  });

  it('do not run where the configuration switches them off', async () => {
    const off = { '.hullcheck.yml': 'rules: { dns-untrusted: off }\n' };
    expect((await told({ ...off, ...compose() }, compose('dns: [203.0.113.9]')))?.fresh).toEqual([]);
  });
});
