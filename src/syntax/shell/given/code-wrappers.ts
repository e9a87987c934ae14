import type { Calls } from './code-dialects.ts';

/** How far behind its name the body of a function is searched for a call, in characters. */
const LONGEST_BODY = 1000;

/** `def run(cmd):`, `function run(cmd)`, `const run = (cmd) =>`, `exports.run = function (cmd) {`, `sub run {` */
const DEFINITION =
  /\b(?:def|function|sub)[ \t]{1,9}(\w{1,60})[ \t]{0,9}(?:\(([^()]{0,200})\))?|\b(?:(?:const|let|var)[ \t]{1,9}|exports\.)(\w{1,60})[ \t]{0,9}=[ \t]{0,9}(?:async[ \t]{1,9})?(?:function[ \t]{0,9})?\(?([\w \t,.={}'":]{0,200})\)?[ \t]{0,9}(?:=>|\{)/g;
/** `my ($c) = @_;`, `my $c = shift;` */
const WORDS_OF_PERL = /\bmy[ \t]{0,9}\(?[ \t]{0,9}([\w$ \t,]{1,200}?)[ \t]{0,9}\)?[ \t]{0,9}=[ \t]{0,9}(?:@_|shift)/;

/** What may be in front of the command in a call: a list, and a shell with its option. */
const BEFORE_COMMAND =
  /^\(?\s{0,9}\[?\s{0,9}(?:["'](?:\/bin\/)?(?:ba|da)?sh["'],\s{0,9}\[?["']-\w{0,3}c["'],\s{0,9})?[*$@]{0,2}(\w{1,60})/;

/** The functions of a code that give one of their own arguments to a function which runs it: `def sh(cmd): subprocess.run(cmd, shell=True)`. */
export function wrappersIn(code: string, { pattern }: Calls): ReadonlySet<string> {
  const found = new Set<string>();
  const definitions = [...code.matchAll(DEFINITION)];
  for (const [at, definition] of definitions.entries()) {
    const [whole, name = definition[3], given = definition[4]] = definition;
    const start = definition.index + whole.length;
    const end = Math.min(start + LONGEST_BODY, definitions[at + 1]?.index ?? code.length);
    const body = code.slice(start, end);
    const names = (given ?? WORDS_OF_PERL.exec(body)?.[1] ?? '').match(/\w+/g) ?? [];
    if (name !== undefined && names.length > 0 && callsWith(body, names, pattern)) found.add(name);
  }
  return found;
}

function callsWith(body: string, names: readonly string[], pattern: RegExp): boolean {
  return [...body.matchAll(pattern)].some(({ 0: call, index }) => {
    const given = BEFORE_COMMAND.exec(body.slice(index + call.length, index + call.length + 200))?.[1];
    return given !== undefined && names.includes(given);
  });
}
