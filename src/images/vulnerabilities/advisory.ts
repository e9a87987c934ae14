import { isJsonObject, type JsonFields } from '../../support/json-fields.ts';
import { textIn, textsIn } from '../registry/json.ts';
import { baseOf } from './ecosystems.ts';
import { ratingOf, type VendorRating } from './rating.ts';
import { scoreOf, specificScoreOf } from './score.ts';

/** The parts of an OSV record that we use: https://ossf.github.io/osv-schema/ */
export interface Advisory {
  readonly id: string;
  /** The same vulnerability under other names. */
  readonly aliases: readonly string[];
  /** The vulnerabilities that an advisory of a distribution is about. */
  readonly upstream: readonly string[];
  readonly summary: string | undefined;
  /** The CVSS base score. */
  readonly score: number | undefined;
  /** The publisher's own word for the severity. */
  readonly rating: VendorRating | undefined;
  readonly affected: readonly Affected[];
}

export interface Affected {
  /** As OSV writes it; see `sameEcosystem`. */
  readonly ecosystem: string;
  readonly name: string;
  readonly ranges: readonly (readonly RangeEvent[])[];
  /** Single versions, which count as much as the ranges. */
  readonly versions: readonly string[];
  /** The publisher says that it needs no fix. */
  readonly isUnimportant: boolean;
  readonly score: number | undefined;
  readonly rating: VendorRating | undefined;
}

export type RangeEvent = readonly [kind: 'introduced' | 'fixed' | 'last_affected', version: string];

const LONGEST_ID = 100;
const LONGEST_SUMMARY = 200;
const LONGEST_VERSION = 512;
const MOST_NAMES = 200;

/** Undefined for a value that is not a record, and for a withdrawn record. */
export function advisoryOf(record: unknown): Advisory | undefined {
  if (!isJsonObject(record) || isWithdrawn(record)) return undefined;
  const id = textIn(record, 'id');
  if (id === undefined || !isId(id)) return undefined;
  const summary = textIn(record, 'summary');
  const affected = objectsIn(record, 'affected').flatMap((one) => affectedOf(one) ?? []);
  return {
    id,
    aliases: idsIn(record, 'aliases'),
    upstream: upstreamOf(record, affected),
    summary: summary?.replaceAll(/\s+/g, ' ').slice(0, LONGEST_SUMMARY),
    score: scoreOf(record['severity']) ?? specificScoreOf(record),
    rating: ratingOf(record, summary),
    affected,
  };
}

/** Some writers set the date to nothing. */
function isWithdrawn({ withdrawn }: JsonFields): boolean {
  return withdrawn !== undefined && withdrawn !== null && withdrawn !== false;
}

/** Some distributions list the vulnerabilities of an advisory only under `related`. In other databases, they are different ones. */
function upstreamOf(record: JsonFields, affected: readonly Affected[]): readonly string[] {
  const upstream = idsIn(record, 'upstream');
  const isAdvisory = affected.length > 0 && affected.every(({ ecosystem }) => HAS_ADVISORIES.has(baseOf(ecosystem)));
  if (upstream.length > 0 || idsIn(record, 'aliases').length > 0 || !isAdvisory) return upstream;
  return idsIn(record, 'related').filter((related) => related.startsWith('CVE-'));
}

/** Distributions that publish one record for each of their updates. */
const HAS_ADVISORIES: ReadonlySet<string> = new Set([
  'AlmaLinux',
  'Azure Linux',
  'Debian',
  'Mageia',
  'Photon OS',
  'Red Hat',
  'Rocky Linux',
  'SUSE',
  'Ubuntu',
  'openEuler',
  'openSUSE',
]);

function affectedOf(affected: JsonFields): Affected | undefined {
  const described = affected['package'];
  const [name, ecosystem] = isJsonObject(described) ? [textIn(described, 'name'), textIn(described, 'ecosystem')] : [];
  if (name === undefined || ecosystem === undefined) return undefined;
  const ranges = objectsIn(affected, 'ranges').filter(({ type }) => type === 'ECOSYSTEM' || type === 'SEMVER');
  const specific = isJsonObject(affected['ecosystem_specific']) ? affected['ecosystem_specific'] : {};
  const wordOf = (own: object): VendorRating | undefined => ratingOf({ ...affected, ...own }, undefined);
  return {
    ecosystem,
    name,
    ranges: ranges.map(eventsOf),
    versions: textsIn(affected, 'versions').filter(isVersion),
    isUnimportant: UNIMPORTANT.has(textIn(specific, 'urgency') ?? ''),
    score: scoreOf(affected['severity']) ?? specificScoreOf(affected),
    rating: wordOf({}) ?? wordOf({ database_specific: specific }),
  };
}

const UNIMPORTANT: ReadonlySet<string> = new Set(['unimportant']);

/** Each object holds one event. */
function eventsOf(range: JsonFields): RangeEvent[] {
  return objectsIn(range, 'events').flatMap((event): RangeEvent[] => {
    const kind = KINDS.find((one) => textIn(event, one) !== undefined);
    const version = kind && textIn(event, kind);
    return kind === undefined || version === undefined || !isVersion(version) ? [] : [[kind, version]];
  });
}

const KINDS = ['introduced', 'fixed', 'last_affected'] as const;

function isVersion(text: string): boolean {
  return text.length <= LONGEST_VERSION;
}

function idsIn(record: JsonFields, key: string): readonly string[] {
  return textsIn(record, key).filter(isId).slice(0, MOST_NAMES);
}

/** Strict, because ids become part of messages, addresses and file names. */
function isId(text: string): boolean {
  return text.length <= LONGEST_ID && /^[A-Za-z][A-Za-z0-9]*[-:][A-Za-z0-9][A-Za-z0-9._:-]*$/.test(text);
}

function objectsIn(object: JsonFields, key: string): readonly JsonFields[] {
  const value = object[key];
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
