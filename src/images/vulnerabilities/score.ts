import cvss from 'ae-cvss-calculator';
import { isJsonObject, type JsonFields } from '../../support/json-fields.ts';

/** The base score in the `severity` of a record: that of CVSS 3, else that of CVSS 4, else that of CVSS 2. */
export function scoreOf(severity: unknown): number | undefined {
  if (!Array.isArray(severity)) return undefined;
  const vectors = new Map(
    severity.flatMap((one: unknown) => (isJsonObject(one) ? [[one['type'], one['score']] as const] : [])),
  );
  for (const { type, beginning, read } of VERSIONS) {
    const vector = vectors.get(type);
    if (typeof vector !== 'string' || vector.length > MAXIMUM_LENGTH || !vector.startsWith(beginning)) continue;
    const score = METRICS.test(vector.slice(beginning.length)) ? baseScoreOf(() => read(vector)) : undefined;
    if (score !== undefined) return score;
  }
  return undefined;
}

/** The score in the part of a record that each database fills in its own way: RustSec writes a vector into `cvss`. */
export function specificScoreOf(record: JsonFields): number | undefined {
  const specific = record['database_specific'];
  const cvss = isJsonObject(specific) ? specific['cvss'] : undefined;
  const score = isJsonObject(cvss) ? (cvss['vector'] ?? cvss['vectorString']) : cvss;
  const version = typeof score === 'string' && VERSIONS.find(({ beginning }) => score.startsWith(beginning));
  return version ? scoreOf([{ type: version.type, score }]) : undefined;
}

type Vector = cvss.Cvss2 | cvss.Cvss3P0 | cvss.Cvss3P1 | cvss.Cvss4P0;

interface Version {
  /** As OSV names it. */
  readonly type: string;
  readonly beginning: string;
  /** @throws when there is a metric or a value that the version does not know. */
  readonly read: (vector: string) => Vector;
}

const VERSIONS: readonly Version[] = [
  { type: 'CVSS_V3', beginning: 'CVSS:3.1/', read: (vector) => new cvss.Cvss3P1(vector) },
  { type: 'CVSS_V3', beginning: 'CVSS:3.0/', read: (vector) => new cvss.Cvss3P0(vector) },
  { type: 'CVSS_V4', beginning: 'CVSS:4.0/', read: (vector) => new cvss.Cvss4P0(vector) },
  { type: 'CVSS_V2', beginning: '', read: (vector) => new cvss.Cvss2(vector) },
];

/** More than the longest vector of any version. */
const MAXIMUM_LENGTH = 500;
/** `AV:N/AC:L/…`. The library prints what is not of that form, and a record is written by strangers. */
const METRICS = /^[A-Za-z]+:[A-Za-z]+(?:\/[A-Za-z]+:[A-Za-z]+)*\/?$/;

/** Undefined where the version does not know a metric or its value, and where a metric is missing that the base score needs. */
function baseScoreOf(read: () => Vector): number | undefined {
  try {
    const vector = read();
    if (!vector.isBaseFullyDefined()) return undefined;
    const scores = vector.calculateScores();
    return 'baseMetricsOnly' in scores ? scores.baseMetricsOnly : scores.base;
  } catch {
    return undefined;
  }
}
