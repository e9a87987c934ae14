import { type Posture, postureOf } from '../../analysis/posture/index.ts';
import type { Problem, Related } from '../../model/findings/finding.ts';
import { defineRule, type Rule, type RuleDefinition } from '../define-rule.ts';
import type { Stop } from './stop.ts';
import { notPrivileged, userNamespaceOfHost } from './stops.ts';

/** One thing that helps an attacker, as the files say it. */
export interface Fact {
  /** What follows `because it `; empty for what need not be said. */
  readonly phrase: string;
  /** The settings that make it so, one of this container first; none where it is a default. */
  readonly steps: readonly Related[];
  /** The steps are in other containers, so that a finding about this one cannot point at them. */
  readonly isElsewhere?: true;
  /** A whole sentence, when no file says so. */
  readonly assumption?: string;
  /** Rules that report each of the steps on its own. */
  readonly reportedBy?: readonly string[];
}

/** `no` when it certainly does not hold, `unknown` when nobody can know. */
export interface Condition {
  (posture: Posture): Answer;
  /** Options of which a container must set one, or else it does not hold; see `sets` of a rule. */
  readonly sets?: Sets;
}

export type Sets = NonNullable<RuleDefinition<'container', never>['sets']>;

export type Answer = Fact | 'no' | 'unknown';

type Description = Pick<RuleDefinition<'container', never>, 'id' | 'score' | 'cwe' | 'cis' | 'docs' | 'examples'> &
  Partial<Pick<RuleDefinition<'container', never>, 'profile' | 'precision'>>;

export interface EscapePath extends Description {
  /** As whom the attacker starts; undefined when any user will do. */
  readonly user?: Condition;
  /** What the files must grant, in the order in which an attacker uses it; the finding points at what completes it. */
  readonly needs: readonly [Condition, ...Condition[]];
  /** What closes it besides mapped users. */
  readonly stops?: readonly Stop[];
  /** Where the attacker is: `in` it unless given. */
  readonly who?: 'who reaches';
  /** What follows `can `. */
  readonly gain: string | ((posture: Posture) => string);
}

/** A rule about settings that together let an attacker out of a container, or do harm that none of them does alone. */
export function defineEscapePath({ user, needs, stops = [], who, gain, ...rule }: EscapePath): Rule {
  const allStops = [userNamespaceOfHost, ...stops];
  return defineRule({
    profile: 'recommended',
    precision: 'high',
    ...rule,
    on: 'container',
    yieldsTo: { privileged: 'subject', 'cap-add-all': 'subject' },
    ...setsOf(needs, stops),
    docs: { ...rule.docs, limits: [rule.docs.limits, LIMITS].filter(Boolean).join(' ') },

    *check(container, _options, { host }) {
      if (container.provider !== undefined) return;
      const posture = postureOf(container, host);
      const facts = allFacts(needs, posture);
      const start = facts === undefined ? undefined : startOf(user, posture);
      const obstacles = start === undefined ? undefined : obstaclesIn(allStops, posture);
      if (facts === undefined || start === undefined || obstacles === undefined) return;
      const text = typeof gain === 'string' ? gain : gain(posture);
      yield problem(`${who ?? 'in'} container "${container.name}"`, text, { start, facts, obstacles });
    },
  });
}

/** What closes a path to privileged containers leaves it to those that set something else. */
function setsOf(needs: readonly Condition[], stops: readonly Stop[]): Pick<RuleDefinition<'container', never>, 'sets'> {
  const sets = needs.find((need) => need.sets !== undefined)?.sets;
  const [first, ...others] = (sets ?? []).filter((name) => name !== 'privileged' || !stops.includes(notPrivileged));
  return first === undefined ? {} : { sets: [first, ...others] };
}

const LIMITS =
  'It is reported at the setting that completes it; where a rule about that setting reports the same place, both are one entry, the ' +
  'worse one with the other below it. Who accepts the only setting that it rests on, by the rule about that, accepts this, too. Where no file that was read sets a user, images are taken to run as root. ' +
  'Nothing is reported where a variable decides. What is known about the host can be told with `host` in the configuration.';

const ANYONE: Fact = { phrase: '', steps: [] };

function startOf(user: Condition | undefined, posture: Posture): Fact | undefined {
  const answer = user === undefined ? ANYONE : user(posture);
  return typeof answer === 'string' ? undefined : answer;
}

/** Undefined when one of them does not hold, or nobody can know. */
function allFacts(needs: readonly Condition[], posture: Posture): readonly Fact[] | undefined {
  const facts: Fact[] = [];
  for (const need of needs) {
    const answer = need(posture);
    if (typeof answer === 'string') return undefined;
    facts.push(answer);
  }
  return facts;
}

/** What may be in the way; undefined when something certainly is. */
function obstaclesIn(stops: readonly Stop[], posture: Posture): readonly string[] | undefined {
  const obstacles: string[] = [];
  for (const stop of stops) {
    const answer = stop(posture);
    if (answer === 'closed') return undefined;
    if (answer !== 'open') obstacles.push(answer.perhaps);
  }
  return obstacles;
}

interface Walk {
  readonly start: Fact;
  readonly facts: readonly Fact[];
  readonly obstacles: readonly string[];
}

function problem(attacker: string, gain: string, { start, facts, obstacles }: Walk): Problem {
  const all = [start, ...facts];
  const granted = distinct(facts.flatMap(({ steps }) => steps));
  const flow = distinct(all.flatMap(({ steps }) => steps));
  const last = facts.findLast(({ steps, isElsewhere }) => steps.length > 0 && !isElsewhere);
  const at = last?.steps[0]?.span;
  // every path rests on something that a file says
  if (at === undefined) throw new Error('the path rests on defaults alone');
  const related = flow.filter(({ span }) => span !== at);
  const blocked = obstacles.length === 0 ? '' : `; blocked only by ${list(obstacles)}`;
  const sentences = [
    `An attacker ${attacker} can ${gain}, because it ${list(all.map(({ phrase }) => phrase))}${blocked}.`,
    ...all.map(({ assumption }) => assumption),
  ];
  return {
    at,
    message: sentences.filter(Boolean).join(' '),
    related,
    ...(flow.length > 1 && { flow }),
    ...(granted.length === 1 && {
      impliedBy: facts.flatMap(({ steps, reportedBy = [] }) => (steps.length > 0 ? reportedBy : [])),
    }),
    ...(last?.reportedBy && { repeats: last.reportedBy }),
    // one for each container, whichever of several settings come to it
    evidence: 'path',
  };
}

function distinct(steps: readonly Related[]): readonly Related[] {
  const seen = new Set<string>();
  return steps.filter(({ span: { file, start, end } }) => {
    const key = `${start}-${end} ${file.path}`;
    return !seen.has(key) && seen.add(key);
  });
}

function list(items: readonly string[]): string {
  const named = items.filter((item) => item !== '');
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}
