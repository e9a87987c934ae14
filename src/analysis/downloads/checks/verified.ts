import { DYNAMIC } from '../../../model/located.ts';
import type { Command, Pipeline } from '../../../model/shell.ts';
import { remember } from '../../../support/caches/remember.ts';
import { baseName, nameOf } from '../../paths/shell-paths.ts';
import { isChecksum, isVerification } from '../fetch.ts';
import type { CheckPlace, Flow, Tracked } from '../flow.ts';
import { fileIn, filesNamed } from '../tracked-files.ts';
import { bodyOf, namesUsed } from './function-bodies.ts';
import { comparedBy, comparesItself, onlyPrints } from './own-sums.ts';

/** Marks the downloads that a command compares with a checksum or signature; a checksum that is only printed does not count. */
export function check(command: Command, flow: Flow, place: CheckPlace): void {
  if (flow.tracked.length === 0 || isUnused(place.pipeline, flow)) return;
  const { pipeline, isCaptured } = place;
  settle(comparedBy(command, flow, place), flow);
  const isRead = isCaptured || (command !== pipeline.commands.at(-1) && !onlyPrints(pipeline));
  if (!checksItsWords(command, flow) && !isVerification(command) && !(isRead && isChecksum(command))) return;
  const body = pipeline.inFunction === command.program ? undefined : bodyOf(command, flow.bodies);
  if (body === undefined || mayCheck(body)) verify(flow, pipeline, listIn(command, flow));
}

/** Whether copied code that compares a digest gets a download: `python3 check.py file checksum` */
function checksItsWords({ checksDigest, arguments: words }: Command, flow: Flow): boolean {
  return checksDigest === true && words.some((word) => fileIn(flow, word) !== undefined);
}

/** Whether a pipeline is in a function that nothing calls. */
function isUnused({ inFunction }: Pipeline, { outermost }: Flow): boolean {
  return inFunction !== undefined && outermost !== undefined && !namesUsed(outermost).has(inFunction);
}

/** Whether a function runs something that is not known and may compare a checksum. What it checks by itself counts without its name. */
const mayCheck = remember((body: readonly Pipeline[]): boolean =>
  body.some(({ commands }) => commands.some(({ program }) => program === DYNAMIC)),
);

/** Marks the downloads that a checksum or signature covers: those that are named, otherwise all so far. */
export function verify(flow: Flow, pipeline: Pipeline, list: Tracked | undefined): void {
  const open = flow.tracked.filter(({ isVerified }) => !isVerified);
  if (open.length === 0 || comparesItself(pipeline, flow)) return;
  settle(coveredOf(open, textOf(pipeline), flow, list), flow);
}

function settle(downloads: readonly Tracked[], flow: Flow): void {
  // once a container runs, it is too late
  if (flow.instruction !== undefined && flow.instruction.keyword !== 'RUN') return;
  for (const download of downloads) {
    if (download.isVerified || isDisabled(download, flow)) continue;
    download.isVerified = true;
    flow.checked.push({ download, isFinal: false });
  }
}

/** Whether the check does not run, although what it is for is fetched. */
function isDisabled({ order = 0 }: Tracked, { disabledSince }: Flow): boolean {
  return disabledSince !== undefined && order <= disabledSince;
}

function coveredOf(open: readonly Tracked[], text: string, flow: Flow, list: Tracked | undefined): readonly Tracked[] {
  const files = checkedFiles(text);
  const named = open.filter((one) => one !== list && one.file !== undefined && text.includes(baseName(one.file)));
  // the files of an archive may be those that are checked
  if (files === undefined || flow.unpacked.length > 0) return named.length > 0 ? named : open;
  const exact = files.flatMap((name) => filesNamed(flow, name).map(({ download }) => download));
  if (exact.length > 0) return open.filter((one) => exact.includes(one));
  return open.filter(({ file }) => file === undefined || files.some((name) => isAlike(name, file)));
}

/** The files of lines such as `4f1c…  tool`; undefined if no line has one, or one is not known. */
function checkedFiles(text: string): readonly string[] | undefined {
  const names = [...text.matchAll(LINE)].map(([, name = '']) => name);
  return names.length === 0 || names.some((name) => !/^[./+@~-]*\w[\w./+@~-]*$/.test(name)) ? undefined : names;
}

/** A checksum, which may be a variable, and the name of a file. */
const LINE = /^["']?(?:[0-9a-f]{32,128}|\$\{?\w{1,99}\}?|\0)[ \t]{1,9}\*?([^\s"'\\]{1,400})/gim;

/** Whether names in two folders may mean the same file, perhaps packed in one of them. */
function isAlike(name: string, file: string): boolean {
  return /[$\0*`]/.test(file) || withoutEnding(name) === withoutEnding(file);
}

function withoutEnding(name: string): string {
  return baseName(name).replace(/\.(?:gz|xz|bz2|zst|lzma|lz4|Z|gpg|asc|enc|age|b64)$/, '');
}

/** The list of checksums, if it was downloaded too: `sha256sum -c SHA256SUMS` names the list, not the files it checks. */
function listIn({ program, arguments: words }: Command, flow: Flow): Tracked | undefined {
  if (!/^(?:sha\d{1,3}|b2|md5)sum$|^shasum$/.test(String(program))) return undefined;
  return words.map((word) => fileIn(flow, word)).find((one) => one !== undefined);
}

/** The words of a pipeline, with its here-documents and the targets of its redirects. */
function textOf({ commands }: Pipeline): string {
  const texts = commands.flatMap(({ arguments: words, redirects }) => [
    ...words.flatMap((word) => [word.pieces, nameOf(word)]),
    ...redirects.flatMap(({ body, target }) => [body?.value ?? '', target === undefined ? '' : nameOf(target)]),
  ]);
  return texts.join('\n').slice(0, 20_000);
}
