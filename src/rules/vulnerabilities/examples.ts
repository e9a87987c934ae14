import type { ImageFacts } from '../../model/images/image.ts';
import { fixesIn, type ImageVulnerabilities, type Vulnerability } from '../../model/images/vulnerability.ts';

/** Possible results of a look-up for the images of the examples. */
type Facts = Partial<ImageFacts>;

function vulnerabilityIn(name: string, version: string, own: Partial<Vulnerability>, fixed?: string): Vulnerability {
  return {
    id: 'CVE-2024-56406',
    aliases: ['DEBIAN-CVE-2024-56406'],
    summary: undefined,
    rating: 'high',
    score: undefined,
    exploitedSince: undefined,
    epss: undefined,
    packages: [{ name, version, ecosystem: 'Debian:12', fixed, installed: [] }],
    ...own,
  };
}

function found(...vulnerabilities: readonly Vulnerability[]): Pick<ImageFacts, 'vulnerabilities'> {
  const all: ImageVulnerabilities = {
    found: vulnerabilities,
    checkedPackages: 88,
    unchecked: [],
    source: 'api.osv.dev',
  };
  return { vulnerabilities: all };
}

const DIGEST = 'sha256:1c4eef651f65e2f7daee7ee785882ac164b02b78fb74503052a26dc061c90474';

const PERL = vulnerabilityIn('perl', '5.36.0-7+deb12u1', {}, '5.36.0-7+deb12u2');
const WEBP = vulnerabilityIn(
  'libwebp',
  '1.2.4-0.2',
  { id: 'CVE-2023-4863', aliases: [], exploitedSince: '2023-09-13', rating: 'high' },
  '1.2.4-0.2+deb12u1',
);
const OLD = vulnerabilityIn('perl', '5.36.0-7+deb12u3', { id: 'CVE-2011-4116', aliases: [], rating: 'low' });

const update = { kind: 'patch', tag: '12.12', digest: DIGEST, staying: [], added: [] } as const;

export const EXPLOITED: { readonly before: Facts; readonly after: Facts } = {
  before: { ...found(WEBP, PERL), update: { ...update, removed: fixesIn([WEBP, PERL]) } },
  after: found(OLD),
};

export const FIXABLE: { readonly before: Facts; readonly withoutUpdate: Facts; readonly after: Facts } = {
  before: { ...found(PERL, OLD), update: { ...update, removed: fixesIn([PERL]) } },
  withoutUpdate: { ...found(PERL), update: 'none' },
  after: found(OLD),
};

const STOLEN = vulnerabilityIn('ua-parser-js', '0.7.29', {
  id: 'GHSA-pjwm-rvh2-c87w',
  aliases: ['MAL-2021-1'],
  rating: 'critical',
  isMalicious: true,
});

export const MALICIOUS: { readonly before: Facts; readonly after: Facts } = { before: found(STOLEN), after: found() };

export const UNFIXED: { readonly before: Facts; readonly after: Facts } = { before: found(OLD), after: found() };
