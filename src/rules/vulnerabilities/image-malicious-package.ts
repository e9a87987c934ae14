import type { ProblemPart } from '../../model/findings/finding.ts';
import { isFirstUse } from '../../model/images/image.ts';
import { kindOf, type Vulnerability } from '../../model/images/vulnerability.ts';
import { defineRule } from '../define-rule.ts';
import { caveats, evidenceOf, relatedUses, short, subjectOf } from './described.ts';
import { MALICIOUS } from './examples.ts';

export default defineRule({
  id: 'image-malicious-package',
  on: 'image',
  needs: ['vulnerabilities'],
  uses: ['contents'],
  danger: { attacker: 'network', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [506],
  docs: {
    title: 'Remove malicious packages from images',
    why: 'Attackers publish packages under names that resemble others, or take over the account of a maintainer and publish a version of a known package. Such a package steals credentials when it is installed or imported, so the build and everything that ran the image may be compromised already.',
    how: 'Stop using the image, and replace every credential that its build and its containers had access to. Then build it again without the package, from a lockfile that names a version before the attack.',
    limits:
      'It needs `images.vulnerabilities`. The records are those of the OpenSSF in OSV. They name packages of public registries: a package of your own with the same name is reported, too.',
    ways: [
      {
        do: 'Stop using the image, and replace every secret that its build and its containers had access to.',
        trap: 'An install script ran when the image was built: secrets of the build count, too.',
      },
      {
        do: 'Pin a version from before the attack in the lockfile, and build with `--no-cache`.',
        trap: 'A cache of the builder or a mirror may still have the bad version.',
      },
      {
        do: 'Install without scripts: `npm ci --ignore-scripts`.',
        trap: 'Packages with native code need theirs: allow them one by one.',
      },
    ],
    verify: {
      run: 'docker save --output image.tar IMAGE && hullcheck image image.tar',
      prints: 'No finding about a malicious package. The configuration has to switch `images.vulnerabilities` on.',
    },
    references: [
      'https://github.com/ossf/malicious-packages',
      'https://attack.mitre.org/techniques/T1195/001/',
      'https://cwe.mitre.org/data/definitions/506.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «ghcr.io/acme/web:2.4.0»
        CMD ["node", "server.js"]
      `,
      good: `
        FROM ghcr.io/acme/web:2.4.1
        CMD ["node", "server.js"]
      `,
      facts: { bad: MALICIOUS.before, good: MALICIOUS.after },
    },
  ],

  *check(image, _options, { today }) {
    const malicious = image.facts.vulnerabilities.found.filter((one) => kindOf(one) === 'malicious');
    if (malicious.length === 0 || !isFirstUse(image)) return;
    const names = malicious.flatMap(namesIn);
    const named = names.slice(0, NAMED).join(', ');
    const rest = names.length - NAMED;
    const count = names.length === 1 ? 'a malicious package' : `${names.length} malicious packages`;
    yield {
      at: image.reference,
      message: `${subjectOf(image)}, which has ${count}: ${named}${rest > 0 ? `, and ${rest} more` : ''}.${caveats(image, today)}`,
      related: relatedUses(image),
      evidence: evidenceOf(image),
      parts: malicious.flatMap(partsOf),
    };
  },
});

const NAMED = 5;

/** `lodash 4.17.20 (MAL-2026-1)` */
function namesIn({ id, aliases, packages }: Vulnerability): readonly string[] {
  const record = [id, ...aliases].find((name) => name.startsWith('MAL-')) ?? id;
  return packages.map(({ name, version }) => `${short(name)} ${short(version)} (${short(record)})`);
}

function partsOf({ id, packages }: Vulnerability): readonly ProblemPart[] {
  return packages.map(({ name }) => ({ key: `${id} ${name}` }));
}
