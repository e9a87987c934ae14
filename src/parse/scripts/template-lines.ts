import { mayNameSecret } from '../../analysis/secrets/secret.ts';
import { shortText } from '../../support/short-text.ts';
import { weakeningWordsIn, withoutVersions } from './gap-definitions.ts';

/**
 * The lines of a compose file, or of a template of one, that may take protection away, with the keys of the service above them; undefined for
 * another text. All others, such as labels, tags of images and plain variables, are harmless with any value.
 */
export function decidingLines(text: string): readonly string[] | undefined {
  if (!SERVICES.test(text)) return undefined;
  const above: Above[] = [];
  return text.split('\n').flatMap((line) => {
    const written = writtenIn(line);
    if (written === undefined) return [];
    const { indent, inner, content } = written;
    // an item may be as far to the left as its key
    const least = indent === inner ? inner : indent + 1;
    while ((above.at(-1)?.depth ?? -1) >= least) above.pop();
    const [, key, value = ''] = KEY.exec(content) ?? [];
    if (key !== undefined) above.push({ depth: inner, key });
    const keys = above.map((one) => one.key);
    const own = key === undefined ? content : value.trim();
    return itemsOf(own).flatMap((item) => (HEADER.test(item) || isHarmless(keys, item) ? [] : [lineOf(keys, item)]));
  });
}

/** The items of a list on one line. */
function itemsOf(value: string): readonly string[] {
  const [, items] = /^\[([^[\]{}]*)\]$/.exec(value) ?? [];
  return items === undefined ? [value] : items.split(',').map((item) => item.trim());
}

interface Written {
  /** Where the line begins, and where its text behind a dash does. */
  readonly indent: number;
  readonly inner: number;
  readonly content: string;
}

function writtenIn(line: string): Written | undefined {
  const [, before = '', dash = '', rest = ''] = LINE.exec(line) ?? [];
  const content = (rest.split(COMMENT, 1)[0] ?? '').trim();
  if (content === '' || OF_TEMPLATE.test(content)) return undefined;
  return { indent: before.length, inner: before.length + dash.length, content };
}

/** Such lines as the parts of a gap. */
export function partsOf(lines: readonly string[]): readonly string[] {
  return lines.length > MOST_PARTS ? [shortText(JSON.stringify(lines), 0)] : lines;
}

/** With more, all of them together are one part. */
const MOST_PARTS = 500;

/** Whether a value of it is put in by another mark than a variable of Compose: `@TAG@`, `__TAG__`, `%TAG%`, `{{ tag }}`. */
export function hasMark(line: string): boolean {
  return MARK.test(line);
}

const MARK = /@\w{1,100}@|__\w{1,100}__|%\w{1,100}%|\{\{|<%|<\w{1,100}>/;

interface Above {
  readonly depth: number;
  readonly key: string;
}

const SERVICES = /^["']?services["']?[ \t]*:/m;
const LINE = /^([ \t]*)((?:-[ \t]+)?)(.*)/s;
const COMMENT = /(?:^|\s)#/;
/** A line that is nothing but an expression of a template. */
const OF_TEMPLATE = /^(?:\{\{[^{}]*\}\}|\{%[^{}%]*%\}|<%[^<>%]*%>)$/;
const KEY = /^["']?([\w.-]{1,100})["']?:(?=[ \t]|$)(.*)/s;
/** What is below it counts. */
const HEADER = /^(?:&[\w-]{1,100})?[|>]?[+-]?$/;

function lineOf(keys: readonly string[], value: string): string {
  return withoutVersions([...keys.slice(isOfService(keys) ? 2 : 1), value.replaceAll(/["']/g, '')].join(' '));
}

function isOfService([section]: readonly string[]): boolean {
  return section === 'services';
}

function isHarmless(keys: readonly string[], value: string): boolean {
  if (TELLING.test(value.replaceAll(EXPRESSION, ''))) return false;
  const [section = '', name, ...rest] = keys;
  const options = isOfService(keys) || !SECTIONS.has(section) ? rest : [section, ...rest];
  if (options.length === 0) return name === undefined && PLAIN.has(section);
  if (options.includes('environment')) return isHarmlessVariable(options.at(-1) ?? '', value);
  if (options.some((key) => PLAIN.has(key)) || (options.includes('healthcheck') && !options.includes('test')))
    return true;
  return HARMLESS.some(([key, pattern]) => options.includes(key) && pattern.test(value));
}

/** Braces in which other keys may be than those above the line, and the network of the host by its name. */
const TELLING = /[{}]|^["']?host["']?$|\bname:[ \t]*["']?host\b/;
/** Expressions, and the network of the host aside, a mapping that is the whole value. */
const EXPRESSION = /\{\{[^{}]*\}\}|\$\{[^{}]*\}|^\{(?![^{}]*\bname:[ \t]*["']?host\b)[^{}]*\}$/g;

const SECTIONS: ReadonlySet<string> = new Set(['volumes', 'secrets', 'configs', 'networks']);

const PLAIN: ReadonlySet<string> = new Set(
  (
    'image container_name hostname domainname restart depends_on expose networks logging labels version name profiles stop_grace_period ' +
    'stop_signal mem_limit mem_reservation memswap_limit cpus cpu_shares pids_limit platform tty stdin_open init read_only working_dir deploy ' +
    'shm_size scale pull_policy cap_drop tmpfs'
  ).split(' '),
);

/** By the option, with the values that take nothing away. */
const HARMLESS: readonly (readonly [key: string, value: RegExp])[] = [
  ['ports', /^["']?(?:127\.0\.0\.1|\[::1\]):/],
  ['volumes', /^["']?(?:\.\/(?!.*\.\.)|[\w-]+:)(?!.*(?:daemon\.json|\.sock|\.ssh|\.docker))/],
  ['security_opt', /^["']?no-new-privileges(?:[:=]true)?["']?$/],
  ['privileged', /^["']?(?:false|no|off)["']?$/i],
  ['user', /^["']?[1-9]\d*(?::\d+)?["']?$/],
];

/** `NAME: value`, or `NAME=value` in a list */
function isHarmlessVariable(key: string, written: string): boolean {
  const [, item, given = ''] = /^["']?(\w+)=(.*)$/.exec(written) ?? [];
  const [name, value] = item === undefined ? [key, written] : [item, given];
  if (RISKY.test(name) || weakeningWordsIn(value).length > 0) return false;
  return !mayNameSecret(name) || /^["']?\$/.test(value);
}

/** Names that may switch a check off. */
const RISKY =
  /TLS|SSL|VERIFY|CERT|AUTH|TRUST|INSECURE|PRELOAD|OPTIONS|OPTS|PROXY|ALLOW|DISABLE|ANONYMOUS|DOCKER|PATH$/i;
