import { describe, expect, it } from '@jest/globals';
import { knownElsewhere } from '../../src/gate/moved-images.ts';
import imageVulnerable from '../../src/rules/vulnerabilities/image-vulnerable.ts';
import { unitsOf } from '../../src/triage/finding-units.ts';
import { finding, span } from '../report/reports.ts';
import { processorTime } from '../support/processor-time.ts';

const RULE = { rule: imageVulnerable, severity: 'high', score: 8, variants: new Map(), options: {} } as const;
const PARTS = Array.from({ length: 3000 }, (_, index) => ({ key: `CVE-2026-${index} zlib`, score: 8 }));
const about = (path: string, ...others: readonly string[]) =>
  finding({
    ruleId: 'image-vulnerable',
    span: span('FROM «a:1»', path),
    related: others.map((other) => ({ span: span('FROM «a:1»', other), message: 'the same image' })),
    evidence: 'registry.example.com/a',
    subject: path,
    parts: PARTS,
  });

describe('an image with thousands of vulnerabilities that is named at one place less', () => {
  it('is known soon', () => {
    const [before, after] = [about('a/Dockerfile', 'b/Dockerfile'), about('b/Dockerfile')];
    const side = { mapPath: (path: string) => path };
    const isKnown = knownElsewhere({ rules: [RULE] }, { ...side, findings: [before] }, { ...side, findings: [after] });
    const started = processorTime();
    expect(unitsOf(after).filter((unit) => isKnown(after, unit) === before)).toHaveLength(PARTS.length);
    expect(processorTime() - started).toBeLessThan(2000);
  });
});
