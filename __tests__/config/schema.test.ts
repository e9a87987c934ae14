import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { knownRules } from '../../src/config/known-rules.ts';
import { parseConfig } from '../../src/config/load.ts';
import { documentedOptions, jsonSchema } from '../../src/config/schema.ts';

const ids = ['privileged-container', 'root-user'];
const option = { item: 'a name', pattern: /^[a-z.]+$/, description: 'Names.', default: [] };
const known = knownRules([
  ...ids.map((id) => ({ id })),
  { id: 'labels', options: { required: { ...option, isRequired: true as const } } },
  { id: 'registries', options: { allowed: option } },
]);
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(jsonSchema(known));

describe('the JSON schema', () => {
  /** JSON is YAML, so both read the same text. */
  it.each([
    [{}, true],
    ...['none', 'critical, exploited', 'epss=0.1,unfixed', 'low'].map(
      (value) => [{ 'fail-on-vulnerability': value }, true] as const,
    ),
    ...['severe', 'high;low', 'epss=a', ''].map((value) => [{ 'fail-on-vulnerability': value }, false] as const),
    [{ profile: 'strict', 'fail-on': 'none', 'max-file-size': '2 MiB' }, true],
    [{ rules: { 'root-user': 'off', 'privileged-container': { score: 3.5 } } }, true],
    [{ rules: { labels: { required: ['a.b'], score: 3 } } }, true],
    [{ rules: { labels: 'off', registries: 'on' } }, true],
    [{ rules: { registries: { allowed: [] } } }, true],
    [{ rules: { labels: 'on' } }, false],
    [{ rules: { labels: { score: 3 } } }, false],
    [{ rules: { labels: { required: 'a' } } }, false],
    [{ rules: { registries: { allowed: ['a b'] } } }, false],
    [{ rules: { registries: { required: ['a'] } } }, false],
    [{ rules: { 'root-user': { required: ['a'] } } }, false],
    [{ ignore: [{ rule: ['root-user'], reason: 'x', path: 'a', expires: '2027-01-01' }] }, true],
    [{ 'max-file-size': 1000 }, true],
    [{ host: { apparmor: true, selinux: 'unknown', cgroup: 'v2', 'userns-remap': false, rootless: true } }, true],
    [{ host: { apparmor: 'maybe' } }, false],
    [{ host: { rootless: 'unknown' } }, false],
    [{ host: { kernel: '6.1' } }, false],
    [{ images: { signatures: [{ images: 'ghcr.io/acme/**', key: 'cosign.pub' }], 'trusted-root': 'root.json' } }, true],
    [{ images: { signatures: [{ images: '**', require: 'digest-pin' }] } }, true],
    [{ images: { signatures: [{ images: '**', require: 'nothing' }] } }, false],
    [{ images: { signatures: [{ key: 'cosign.pub' }] } }, false],
    [{ images: { signatures: [{ images: 'nginx', key: 'cosign.pub' }] } }, false],
    [{ images: { signatures: [{ images: '**', issuer: 'acme', identity: 'a' }] } }, false],
    [{ images: { 'ignore-vulnerabilities': [{ id: 'CVE-2024-1', reason: 'not used' }] } }, true],
    [{ images: { 'ignore-vulnerabilities': [{ id: 'GHSA-a-b', reason: 'x', image: 'localhost:5000/a/*' }] } }, true],
    [{ images: { 'ignore-vulnerabilities': [{ id: 'RHSA-2024:1234', reason: 'x', package: '@a/b' }] } }, true],
    [{ images: { 'ignore-vulnerabilities': [{ id: 'CVE-2024-1' }] } }, false],
    [{ images: { 'ignore-vulnerabilities': [{ id: '*', reason: 'all of them' }] } }, false],
    [{ images: { 'ignore-vulnerabilities': [{ id: 'CVE-2024-1', reason: 'x', image: 'acme/app:1.4' }] } }, false],
    [{ images: { 'ignore-vulnerabilities': [{ id: 'CVE-2024-1', reason: 'x', expires: 'soon' }] } }, false],
    [{ 'peer-ignores': false }, true],
    [{ 'peer-ignores': 'maybe' }, false],
    [{ profil: 'strict' }, false],
    [{ profile: 'lax' }, false],
    [{ rules: { 'root-user': 'maybe' } }, false],
    [{ rules: { 'no-such-rule': 'off' } }, false],
    [{ rules: { 'root-user': { score: 9 } } }, false],
    [{ rules: { 'root-user': { score: 11 } } }, false],
    [{ rules: { 'root-user': { sore: 1 } } }, false],
    [{ ignore: [{ rule: 'root-user' }] }, false],
    [{ ignore: [{ rule: 'root-user', reason: ' ' }] }, false],
    [{ include: 'Dockerfile' }, false],
    [{ include: [''] }, false],
    [{ 'max-file-size': 0 }, false],
  ])('agrees with the validation about %j', (value, isValid) => {
    const read = () => parseConfig({ path: 'c.yml', text: JSON.stringify(value) }, known);
    expect(validate(value)).toBe(isValid);
    if (isValid) expect(read).not.toThrow();
    else expect(read).toThrow(/^c\.yml:1:/);
  });
});

describe('the documentation', () => {
  it('has every option, with a default that is what it says', () => {
    const options = documentedOptions();
    expect(options.map(({ name }) => name)).toEqual(Object.keys(jsonSchema(knownRules([]))['properties'] as object));
    const text = options.map((option) => `${option.name}: ${option.default.replaceAll('`', '')}`).join('\n');
    const { writtenTexts, ...config } = parseConfig({ path: 'c', text }, knownRules([]));
    expect({ ...config, writtenTexts: new Map() }).toEqual(parseConfig({ path: 'c', text: '' }, knownRules([])));
    expect([...writtenTexts.keys()]).toEqual(['profile', 'fail-on']);
  });
});
