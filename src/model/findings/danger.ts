import { severityOf } from './finding.ts';

/** The things that an attacker must already have. The words follow "An attacker needs …". */
export const ATTACKERS = {
  network: 'nothing but the network: a port to connect to, or a program that already belongs to the attacker',
  login: 'the network, and a password or a published flaw of the service',
  reader: 'a copy to read: of the repository, or of the image',
  insider: 'a look at records that few see: the history of an image, a list of processes, the log of a build',
  server: 'control of a server that nothing verifies, or of the way to it',
  publisher: 'the right to publish something that the next build or start takes without a check',
  release: 'a bad release, or a changed one, in a registry or index that checks who publishes',
  contributor: 'a pull request, or another way to change a file of the build',
  container: 'code in the container, for instance through a flaw of its program',
  root: 'code in the container that runs as root there, which is the default',
  weakness: 'code in the container, and one more weakness: a flaw of the kernel, or a setting that not every host has',
  neighbour: 'code in another container of the same network, or an account on the same machine',
  mishap: 'nothing: a mistake, a failure or a full disk is enough',
} as const;

/** How far it reaches, from far to near. The words follow "It reaches …". */
export const REACHES = {
  host: 'the machine that runs or builds the container, as root',
  users: 'everyone who runs the image',
  accounts: 'other systems, with a credential that they accept',
  part: 'a part of the host: some of its files, its network, or its processes',
  service: 'the service itself, with its data and its secrets',
  neighbours: 'other containers of the host',
  outage: 'the host and all its containers, which become slow or stop',
  container: 'the container, as root or for as long as it exists',
  defences: 'nothing by itself, but it removes a defence: another attack is easier, or harder to notice',
} as const;

export type Attacker = keyof typeof ATTACKERS;
export type Reach = keyof typeof REACHES;

/**
 * GitHub's `security-severity` for each place that rules use: critical above 9.0, high from 7.0, medium from 4.0, low below. A place that
 * no rule uses has no score.
 */
export const SCORES = {
  network: { host: 9.9, users: 9.8, service: 9.1, container: 7.5, defences: 4.3 },
  login: { service: 7.5, container: 5.3, defences: 3.3 },
  reader: { accounts: 9.3, service: 7.5, defences: 4.3 },
  insider: { service: 6.5 },
  server: { host: 8.6, users: 7.5, service: 6.5, container: 5.9, defences: 3.5 },
  publisher: { host: 7.2, users: 5.5 },
  release: { users: 3.5 },
  contributor: { host: 8, accounts: 7.2, part: 5.5, defences: 3 },
  container: { host: 9.6, accounts: 7.6, part: 7.4, outage: 5.9, container: 5.9, defences: 4.3 },
  root: { host: 9.5, part: 7.3 },
  weakness: { host: 8.2, part: 5.5, neighbours: 3.5, container: 3.5, defences: 2 },
  neighbour: { host: 8.4, service: 7 },
  mishap: { users: 4, service: 3, outage: 3, defences: 2 },
} as const satisfies { readonly [A in Attacker]: { readonly [R in Reach]?: number } };

/** A place in the matrix: what an attacker must have, and how far it reaches. */
export type Danger = { [A in Attacker]: { readonly attacker: A; readonly reach: keyof (typeof SCORES)[A] } }[Attacker];

/** The `security-severity` of a danger; undefined without one. */
export function scoreOf(danger: Danger): number;
export function scoreOf(danger: Danger | undefined): number | undefined;
export function scoreOf(danger: Danger | undefined): number | undefined {
  const scores: { readonly [A in Attacker]: { readonly [R in Reach]?: number } } = SCORES;
  return danger && scores[danger.attacker][danger.reach];
}

/** Why a danger has its severity, as two sentences. */
export function reasonOf({ attacker, reach }: Danger): string {
  return `An attacker needs ${ATTACKERS[attacker]}. It reaches ${REACHES[reach]}.`;
}

/**
 * The score one severity lower, for a danger that its circumstances make milder. A low one stays as it is. It keeps the order within a
 * severity, and lands in the band below: 9.1 to 10.0 in 7.1 to 8.0, 7.0 to 8.9 in 4.0 to 5.9, 4.0 to 6.9 in 1.0 to 3.9.
 */
export function milderScore(score: number): number {
  const severity = severityOf(score);
  if (severity === 'low') return score;
  return Number((score - (severity === 'critical' ? 2 : 3)).toFixed(1));
}

/** How many severities lower. */
export type Steps = 1 | 2;

/** The score after one step of {@link milderScore}, or after two. */
export function scoreAfter(steps: Steps, score: number): number {
  const less = milderScore(score);
  return steps === 1 ? less : milderScore(less);
}

/** The name of the variant for such findings, after that of the rule's own variant, if any. */
export function milderVariant(variant: string | undefined, steps: Steps = 1): string {
  const milder = steps === 1 ? 'milder' : 'twice-milder';
  return variant === undefined ? milder : `${variant}-${milder}`;
}

/** The name of the variant for findings that their circumstances make notes, which have no score. */
export const NOTE_VARIANT = 'note';
