import { describe, expect, it } from '@jest/globals';
import type { OperatingSystem } from '../../../src/model/images/image-contents.ts';
import type { Rule } from '../../../src/rules/define-rule.ts';
import { rules } from '../../../src/rules/index.ts';
import { contentsOn } from '../../../src/rules/supply-chain/images/example-contents.ts';
import { checkText } from '../../support/example.ts';

type System = Pick<OperatingSystem, 'id' | 'versionId'> & Partial<OperatingSystem>;

const IDS = ['image-os-eol', 'image-os-extended-support', 'image-point-release-outdated'];

/** What each of the rules says about an image with this system, by its id. */
function said(system: System, line = 'FROM ghcr.io/acme/base:1'): Record<string, string> {
  const facts = { contents: contentsOn(system) };
  const found = rules
    .filter(({ id }) => IDS.includes(id))
    .flatMap((rule) => checkText(rule, 'Dockerfile', `${line}\n`, facts).findings);
  return Object.fromEntries(found.map(({ ruleId, message }) => [ruleId, message]));
}

const idsFor = (system: System, line?: string): string[] => Object.keys(said(system, line));

describe('the distribution inside of an image', () => {
  it.each([
    [{ id: 'debian', versionId: '10' }, 'image-os-eol'],
    [{ id: 'debian', versionId: '11' }, 'image-os-eol'],
    [{ id: 'debian', versionId: '12' }, 'image-os-extended-support'],
    [{ id: 'alpine', versionId: '3.18.4' }, 'image-os-eol'],
    [{ id: 'ubuntu', versionId: '20.04' }, 'image-os-extended-support'],
    [{ id: 'ubuntu', versionId: '23.10' }, 'image-os-eol'],
    [{ id: 'centos', versionId: '7' }, 'image-os-eol'],
    [{ id: 'centos', versionId: '8' }, 'image-os-eol'],
    [{ id: 'rhel', versionId: '7.9' }, 'image-os-extended-support'],
    [{ id: 'amzn', versionId: '2' }, 'image-os-eol'],
    [{ id: 'amzn', versionId: '2018.03' }, 'image-os-eol'],
    [{ id: 'ol', versionId: '6.10' }, 'image-os-eol'],
    [{ id: 'opensuse-leap', versionId: '15.5' }, 'image-os-eol'],
    [{ id: 'sles', versionId: '15.5' }, 'image-os-extended-support'],
    [{ id: 'fedora', versionId: '40' }, 'image-os-eol'],
  ])('%j is reported by %s', (system, id) => expect(idsFor(system)).toEqual([id]));

  it.each([
    [{ id: 'debian', versionId: '13' }],
    [{ id: 'debian', versionId: undefined, pointRelease: 'forky/sid' }],
    [{ id: 'debian', versionId: '99' }],
    [{ id: 'ubuntu', versionId: '24.04' }],
    [{ id: 'alpine', versionId: '3.99.1' }],
    [{ id: 'alpine', versionId: '3.25.0_alpha20260101' }],
    [{ id: 'wolfi', versionId: '20230201' }],
    [{ id: 'rhel', versionId: '9' }],
    [{ id: 'linux', versionId: undefined }],
    [{ id: 'debian\nalpine', versionId: '10' }],
    [{ id: 'debian 10', versionId: '10' }],
    [{ id: 'debian', versionId: '10abc'.repeat(100_000) }, ['image-os-eol']],
  ])('%#: nothing is said of what is looked after, or of what nobody knows', (system, ids = []) =>
    expect(idsFor(system)).toEqual(ids),
  );

  it.each([
    [{ id: 'debian', versionId: '13', pointRelease: '13.0' }, true],
    [{ id: 'debian', versionId: '13', pointRelease: '13.99' }, false],
    [{ id: 'debian', versionId: '13', pointRelease: 'trixie/sid' }, false],
    [{ id: 'debian', versionId: '13', pointRelease: undefined }, false],
    [{ id: 'debian', versionId: '13', pointRelease: '12.1' }, false],
    [{ id: 'alpine', versionId: '3.23.0' }, true],
    [{ id: 'alpine', versionId: '3.23.99' }, false],
    [{ id: 'alpine', versionId: '3.23.0', pointRelease: '3.23.0' }, true],
    [{ id: 'rocky', versionId: '9.3' }, true],
    [{ id: 'rocky', versionId: '9.99' }, false],
    [{ id: 'almalinux', versionId: '9.3' }, true],
    [{ id: 'rhel', versionId: '8.8' }, true],
    [{ id: 'ol', versionId: '9' }, false],
    [{ id: 'ubuntu', versionId: '24.04' }, false],
  ])('%j has a newer point release: %s', (system, isBehind) => {
    expect(idsFor(system as System).includes('image-point-release-outdated')).toBe(isBehind);
  });

  it('says nothing about point releases where there are no updates at all', () => {
    expect(idsFor({ id: 'debian', versionId: '10', pointRelease: '10.1' })).toEqual(['image-os-eol']);
  });

  it.each([
    [{ id: 'debian', versionId: '10' }, 'FROM python:3.13-buster'],
    [{ id: 'debian', versionId: '12' }, 'FROM debian:bookworm'],
    [{ id: 'rocky', versionId: '8.4' }, 'FROM rockylinux:8', ['image-point-release-outdated']],
    [{ id: 'rhel', versionId: '7.9' }, 'FROM registry.access.redhat.com/ubi7/ubi'],
    [{ id: 'debian', versionId: '13', pointRelease: '13.0' }, 'FROM debian:13.0-slim'],
    [{ id: 'alpine', versionId: '3.23.0' }, 'FROM alpine:3.23.0'],
    // only files are taken
    [{ id: 'debian', versionId: '10' }, 'FROM scratch\nCOPY --from=ghcr.io/acme/tool:1 /tool /'],
    [{ id: 'debian', versionId: '10' }, '# syntax=acme/frontend:1\nFROM scratch'],
  ])('%j is left to others in %s', (system, line, ids = []) => expect(idsFor(system, line)).toEqual(ids));

  it('leaves a digest that is behind its tag to image-digest-outdated', () => {
    const rule = rules.find(({ id }) => id === 'image-point-release-outdated') as Rule;
    const [old, today] = ['0', '1'].map((digit) => `sha256:${digit.repeat(64)}`) as [string, string];
    const contents = contentsOn({ id: 'debian', versionId: '13', pointRelease: '13.0' });
    const findingsFor = (reference: string, tagDigests?: readonly string[]) =>
      checkText(rule, 'Dockerfile', `FROM ${reference}\n`, { contents, ...(tagDigests && { tagDigests }) }).findings;
    expect(findingsFor(`debian:trixie@${old}`, [today])).toHaveLength(0);
    expect(findingsFor(`debian:trixie@${today}`, [today])).toHaveLength(1);
    expect(findingsFor(`debian:trixie@${old}`)).toHaveLength(1);
    expect(findingsFor('debian:trixie', [today])).toHaveLength(1);
  });

  it('has messages of its own', () => {
    expect(said({ id: 'debian', versionId: '10' })).toEqual({
      'image-os-eol':
        'This Dockerfile is built from "ghcr.io/acme/base:1", and Debian 10, which it contains, has had no updates since 2024-06-30. Scanners do not know later flaws in its packages either.',
    });
    expect(said({ id: 'debian', versionId: '12', pointRelease: '12.8' })).toEqual({
      'image-os-extended-support':
        'This Dockerfile is built from "ghcr.io/acme/base:1", and regular support of Debian 12, which it contains, ended on 2026-07-11; extended support, for fewer packages or for pay, ends on 2028-06-30.',
      'image-point-release-outdated': expect.stringMatching(
        /, which is built on Debian 12\.8; the newest point release is 12\.\d\d \(as of \d{4}-\d\d-\d\d\)\.$/,
      ),
    });
  });
});
