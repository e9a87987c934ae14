import { gzipSync } from 'node:zlib';
import type { Log, Region, ReportingDescriptor, Result, Run } from 'sarif';
import type { SourceFile } from '../../src/model/source.ts';

/** What GitHub rejects, drops or shows badly in a log, though it is valid SARIF. */
export function githubErrors(log: Log, files: readonly SourceFile[]): readonly string[] {
  const size = gzipSync(JSON.stringify(log)).length;
  return [
    ...(size > 10_000_000 ? [`${size} bytes`] : []),
    ...(log.runs.length > 20 ? ['too many runs'] : []),
    ...duplicates(log.runs.map(({ automationDetails }) => automationDetails?.id ?? '')).map(
      (id) => `two runs of ${id}`,
    ),
    ...log.runs.flatMap((run) => runErrors(run, new Map(files.map((file) => [file.path, file.text])))),
  ];
}

function runErrors(run: Run, texts: ReadonlyMap<string, string>): readonly string[] {
  const { driver } = run.tool;
  const rules = driver.rules ?? [];
  const results = run.results ?? [];
  return [
    ...(driver.name === 'hullcheck' ? [] : ['rulesets know the tool by its name']),
    ...(/^[^/]+(\/[^/]+)*\/$/.test(run.automationDetails?.id ?? '') ? [] : ['the category does not end in a slash']),
    ...(run.invocations?.every(({ executionSuccessful }) => executionSuccessful) ? [] : ['unsuccessful execution']),
    ...(results.length > 25_000 ? ['too many results'] : []),
    ...duplicates(rules.map(({ id }) => id)).map((id) => `two rules ${id}`),
    ...duplicates(results.map(identity)).map((key) => `one alert for two results: ${key}`),
    ...rules.flatMap(ruleErrors),
    ...results.flatMap((result) => resultErrors(result, rules, texts)),
  ];
}

function ruleErrors(rule: ReportingDescriptor): readonly string[] {
  const { tags = [], ...properties } = rule.properties ?? {};
  const severity = properties['security-severity'];
  return [
    ...((rule.name ?? '').length > 255 ? ['name is too long'] : []),
    ...required('shortDescription', rule.shortDescription?.text, 1024),
    ...required('fullDescription', rule.fullDescription?.text, 1024),
    ...required('help', rule.help?.text),
    ...required('help.markdown', rule.help?.markdown),
    ...(tags.length > 10 ? ['too many tags'] : []),
    ...(['very-high', 'high', 'medium', 'low'].includes(properties['precision']) ? [] : ['no precision']),
    ...(severity === undefined || isSeverity(severity) ? [] : [`security-severity ${severity}`]),
    ...((severity === undefined) === tags.includes('security') ? ['a security tag without score, or the reverse'] : []),
  ].map((error) => `${rule.id}: ${error}`);
}

function required(name: string, text: string | undefined, length = Number.POSITIVE_INFINITY): readonly string[] {
  return text === undefined || text === '' || text.length > length ? [`${name} is missing or too long`] : [];
}

function isSeverity(value: unknown): boolean {
  return typeof value === 'string' && /^\d+\.\d+$/.test(value) && Number(value) > 0 && Number(value) <= 10;
}

function resultErrors(
  result: Result,
  rules: readonly ReportingDescriptor[],
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  const places = [...(result.locations ?? []), ...(result.relatedLocations ?? [])];
  const message = result.message.text ?? '';
  const links = [...message.matchAll(/(?<!\\)\]\((\d+)\)/g)].map(([, id]) => Number(id));
  const ids = (result.relatedLocations ?? []).map(({ id }) => id);
  return [
    ...(rules[result.ruleIndex ?? -1]?.id === result.ruleId ? [] : ['the index is of another rule']),
    ...(result.locations?.length === 1 ? [] : ['not one location']),
    ...(places.length > 1000 ? ['too many locations'] : []),
    ...(result.suppressions === undefined ? [] : ['suppressed, but GitHub would open an alert']),
    ...required('message', message),
    ...(/[`\n]/.test(message) ? ['back-quotes or line ends in the message'] : []),
    ...(JSON.stringify(links) === JSON.stringify(ids) ? [] : [`the message links to ${links}, places are ${ids}`]),
    ...places.flatMap(({ physicalLocation }) =>
      placeErrors(physicalLocation?.artifactLocation?.uri ?? '', physicalLocation?.region, texts),
    ),
  ].map((error) => `${result.ruleId}: ${error}`);
}

function placeErrors(uri: string, region: Region | undefined, texts: ReadonlyMap<string, string>): readonly string[] {
  if (/^(\.?\/|[a-z]+:)|(^|\/)\.\.?(\/|$)/.test(uri)) return [`${uri} does not begin at the root`];
  const text = texts.get(decodeURIComponent(uri));
  if (text === undefined) return [`${uri} is no file`];
  const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = region ?? {};
  const lines = text.split(/\r\n|\n|\r/);
  const fits = (line: number, column: number): boolean => column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
  const isOrdered = startLine < endLine || (startLine === endLine && startColumn <= endColumn);
  return fits(startLine, startColumn) && fits(endLine, endColumn) && isOrdered
    ? []
    : [`${uri}:${startLine}:${startColumn}-${endLine}:${endColumn} is not in the file`];
}

function identity(result: Result): string {
  const uri = result.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
  return `${result.ruleId} ${uri} ${result.partialFingerprints?.['primaryLocationLineHash']}`;
}

function duplicates(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
