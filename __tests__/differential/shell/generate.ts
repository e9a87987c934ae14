import type { Random } from '../random.ts';

/** A script of harmless commands, ordinary or hostile. */
export function generateScript(random: Random): string {
  const text = statements(random, 3);
  return chance(random, 0.4) ? mutated(text, random) : text;
}

const COMMANDS = ['k1', 'k2', 'k3', 'no', 'out'];
const NAMES = ['x', 'y'];
const BREAKS = ['\n', '\n', '\n', '; ', ';', ' ;\n', '\n\n', '\n# c\n', ' # c "\n', ' & ', '\r\n'];

type Part = (random: Random, depth: number) => string;

function statements(random: Random, depth: number): string {
  let text = statement(random, depth);
  for (let count = random.below(4); count > 0; count--) text += random.pick(BREAKS) + statement(random, depth);
  return text + (chance(random, 0.5) ? '\n' : '');
}

/** Fit for where a list must end before a keyword. */
function body(random: Random, depth: number): string {
  return `${statements(random, depth - 1)}\n`;
}

function statement(random: Random, depth: number): string {
  if (depth <= 0 || chance(random, 0.45)) return simple(random, depth);
  return random.pick(COMPOUND)(random, depth);
}

const COMPOUND: readonly Part[] = [
  (random, depth) => `if ${statement(random, depth - 1)}\nthen ${body(random, depth)}fi`,
  (random, depth) =>
    `if no; then ${body(random, depth)}elif ${simple(random, 0)}; then ${body(random, depth)}else\n${body(random, depth)}fi`,
  (random, depth) => `for ${random.pick(NAMES)} in ${words(random, depth)}; do ${body(random, depth)}done`,
  (random, depth) => `for ${random.pick(NAMES)} in q\n do\n${body(random, depth)}done`,
  (random, depth) => `while no; do ${body(random, depth)}done`,
  (random, depth) => `until k1; do ${body(random, depth)}done`,
  (random, depth) =>
    `case ${word(random, depth)} in ${random.pick(['', '('])}${pattern(random)}) ${statement(random, depth - 1)} ;; *) ${body(random, depth)}${random.pick([';;', '', ';&', ';;&'])} esac`,
  (random, depth) => `case q in\n(q|v) k1;; esac\n${simple(random, depth)}`,
  (random, depth) => `{ ${body(random, depth)}}${redirects(random)}`,
  (random, depth) => `(${random.pick(['', ' ', '\n'])}${body(random, depth)})${redirects(random)}`,
  (random, depth) => `((${statement(random, depth - 1)}))`,
  (random, depth) => `! ${statement(random, depth - 1)}`,
  (random, depth) =>
    `${statement(random, depth - 1)} ${random.pick(['|', '|&', '|\n', '| \n# c\n'])} ${simple(random, depth)}`,
  (random, depth) =>
    `${statement(random, depth - 1)} ${random.pick(['&&', '||', '&&\n', '|| \n\n'])} ${statement(random, depth - 1)}`,
  (random, depth) => `v() ${random.pick(['', '\n'])}{ ${body(random, depth)}}\nv ${words(random, 0)}`,
  (random, depth) => `v() ( ${body(random, depth)})\nv`,
  (random, depth) => `function v { ${body(random, depth)}}; v`,
  (random, depth) => `k1 ${heredoc(random, depth)}${simple(random, depth)}`,
  (random, depth) => `k1 <<E${random.pick([' | k2', ' && k3 q', '; k2', ' &'])}\nq\nE\n${simple(random, depth)}`,
  (random, depth) => `sh <<${random.pick(['E', "'E'", '\\E', '"E"', '-E'])}\n${body(random, depth)}E\n`,
  (random, depth) => `eval ${quotedScript(random, depth)}`,
  (random) => `eval "${simple(random, 0).replaceAll(/["\\`$]/g, '\\$&')}"`,
  (random, depth) => `sh -c ${quotedScript(random, depth)} ${words(random, 0)}`,
  (random, depth) => `bash -${random.pick(['c', 'ec', 'cx', 'c -e'])} ${quotedScript(random, depth)}`,
  (random, depth) => `k1 $(${body(random, depth)}) ${word(random, depth)}`,
  (random, depth) => `k1 "$(${statements(random, depth - 1)})"`,
  (random) => `k1 \`${simple(random, 0).replaceAll(/[`\\$]/g, '\\$&')}\``,
  (random, depth) => `alias v='${simple(random, 0).replaceAll("'", '')}'\nv ${words(random, depth)}`,
  (random, depth) => `IFS=${random.pick(['k', ',', 'q', "' '"])}\n${statements(random, depth - 1)}`,
  (random) => `set -- ${words(random, 1)}\nk1 ${random.pick(['$1', '"$@"', '$*', '$#', '"$2"', '${1}'])}`,
  (random, depth) => `x=(${words(random, depth)})\nk1 "\${x[@]}" \${x[0]}`,
  (random, depth) => `k1 <(${statement(random, depth - 1)}) ${random.pick(['', '> >(k2)'])}`,
  (random, depth) =>
    `[[ ${word(random, 0)} ${random.pick(['==', '=', '!=', '<', '=~'])} ${word(random, 0)} ]] ${random.pick(['&&', '||'])} ${simple(random, depth)}`,
  (random, depth) => `((${random.pick(['1', '1<<2', 'x=1', '1 > 0', 'x++'])})) && ${simple(random, depth)}`,
  (random, depth) => `select x in q; do k1; done\n${simple(random, depth)}`,
  (random, depth) =>
    `${random.pick(['exec', 'command', 'builtin eval', 'command -p', 'exec -a q'])} ${simple(random, depth)}`,
  (random, depth) => `trap ${quotedScript(random, 0)} EXIT\n${simple(random, depth)}`,
  (random, depth) =>
    `${random.pick(['export', 'declare', 'local', 'readonly', 'typeset'])} x=${word(random, depth)}\nk1 $x`,
  (random, depth) =>
    `${random.pick(['', 'shopt -s expand_aliases\n'])}alias ${random.pick(["k3='k2 q'", 'k3=true', "k1='k3 '", 'k3=v k1=k3'])}\nk3 ${word(random, depth)}\nk1 k3`,
  (random, depth) => `coproc ${simple(random, depth)}`,
];

function simple(random: Random, depth: number): string {
  const assignments = chance(random, 0.3) ? `${assignment(random, depth)} ` : '';
  if (assignments !== '' && chance(random, 0.4)) return assignments;
  const name = chance(random, 0.15) ? word(random, depth) : random.pick(COMMANDS);
  return `${assignments}${disguised(name, random)} ${words(random, depth)}${redirects(random)}`;
}

/** Ways to write the same name. */
function disguised(name: string, random: Random): string {
  if (name.length !== 2 || chance(random, 0.7)) return name;
  const [first = '', second = ''] = name;
  return random.pick([
    `\\${name}`,
    `"${name}"`,
    `'${first}'${second}`,
    `${first}\\${second}`,
    `${first}""${second}`,
    `${first}\\\n${second}`,
    `$'${name}'`,
    `${first}$x${second}`,
    `$y${name}`,
    `${first}\${q}${second}`,
    `"${first}"'${second}'`,
    `${first}$@${second}`,
    `{${name},q}`,
  ]);
}

function assignment(random: Random, depth: number): string {
  const name = random.pick(NAMES);
  return `${name}${chance(random, 0.1) ? '+=' : '='}${chance(random, 0.2) ? '' : word(random, depth)}`;
}

function words(random: Random, depth: number): string {
  let text = '';
  for (let count = random.below(4); count > 0; count--)
    text += word(random, depth) + random.pick([' ', '  ', '\t', ' \\\n', ' ']);
  return text;
}

const PIECES: readonly Part[] = [
  () => 'q',
  () => 'v',
  () => 'k1',
  (random) => `'${random.pick(['q v', 'q', '', '"', '$x', '\\', '#', '\n', ';k2', '\r', '*'])}'`,
  (random) =>
    `"${random.pick(['q v', '$x', '${x}', "'", '\\"', '\\\\', '\\$x', '#', '\n', '\\\n', '\\q', '!', '`', '$', '$ q', '\u00a0', '*'].filter((one) => one !== '`'))}"`,
  (random) => `$'${random.pick(['q', '\\n', '\\t', "\\'", '\\\\', 'q v'])}'`,
  (random) => `$"${random.pick(['q', '$x'])}"`,
  () => '$x',
  () => '${y}',
  () => '"$x"',
  () => '"${y}"',
  (random) =>
    `\${x${random.pick([':-q', '-q v', ':=q', '+q', ':+"q v"', "#'q'", '%q', '##*q', '%%v*', '/q/v', '//q', '^', ',,', ':0:1', ':1', ":-'q v'", ':-$y', ':-${y:-v}', ':-"}"', '@Q'])}}`,
  (random) =>
    `"\${x${random.pick([':-q', '-q v', ':=q', '+q', ':+q v', '#q', "%'q'", ":-'q v'", ':-$y', ':-"q v"', ':-\\}'])}}"`,
  () => '${#x}',
  () => '${!x}',
  () => '$((1+2))',
  () => '$(( 1 << 2 ))',
  () => '$[1+2]',
  () => '$(out)',
  () => '"$(out)"',
  () => '`out`',
  (random, depth) => (depth > 0 ? `$(${statement(random, depth - 1)})` : 'q'),
  (random) => `\\${random.pick(['q', ' ', '\n', '"', "'", '$x', '\\', '#', ';', '&', '\r', '*', '{', '|'])}`,
  (random) =>
    random.pick([
      '{q,v}',
      '{q,v}x',
      'x{q,"v w"}',
      '{q',
      '{}',
      '{1..3}',
      '{q,{v,w}}',
      '{q,}',
      '$x{q,v}',
      '{$x,v}',
      '"{q,v}"',
      '\\{q,v}',
      '{q\\,v}',
    ]),
  (random) => random.pick(['*', '?', '[q]', 'k*', '@(q|v)', '!(q)']),
  (random) =>
    random.pick([
      '#',
      'q#v',
      '=',
      'x=1',
      '-q',
      '--q=v',
      '!',
      '\u00a0',
      '\u3000',
      '\r',
      'q\r',
      '\u2028',
      '%',
      '^',
      ',',
      ':',
      '@',
      '+',
      'é',
    ]),
  () => '$?',
  () => '$$',
  () => '$',
  () => '$@',
  () => '"$@"',
  () => '$*',
  () => '$1',
];

function word(random: Random, depth: number): string {
  let text = random.pick(PIECES)(random, depth);
  while (chance(random, 0.25)) text += random.pick(PIECES)(random, depth);
  return text;
}

function pattern(random: Random): string {
  return random.pick(['q', 'q|v', '*', '"q"', '$x', '[qv]', '\\q', "'q v'", 'q | v', '?', '@(q|v)']);
}

function redirects(random: Random): string {
  if (chance(random, 0.85)) return '';
  return random.pick([
    ' >q',
    ' 2>&1',
    ' >&2',
    ' <q',
    ' &>q',
    ' >|q',
    ' <<<q',
    ' <<<"$x"',
    ' 2>q',
    ' >q 2>&1',
    ' x>q',
    ' {x}>q',
    ' <&-',
    ' >>q',
    ' <>q',
  ]);
}

function heredoc(random: Random, depth: number): string {
  const content = random.pick([
    'q',
    '$x',
    '$(k2)',
    '`k3`',
    '"',
    "'",
    'E q',
    ' E',
    '\\',
    '$((1<<2))',
    'EOF',
    '\tE',
    '#',
    '${x:-$(k2)}',
  ]);
  const [start, end] = random.pick([
    ['<<E', 'E'],
    ["<<'E'", 'E'],
    ['<<"E"', 'E'],
    ['<<\\E', 'E'],
    ['<<-E', '\tE'],
    ['<< E', 'E'],
    ['<<E"OF"', 'EOF'],
    ['<<E <<EOF', `E\n${random.pick(['q', '$(k3)'])}\nEOF`],
    ['<<"E q"', 'E q'],
  ] as const);
  return `${start}${chance(random, 0.2) ? ` ${word(random, depth)}` : ''}\n${content}\n${end}\n`;
}

function quotedScript(random: Random, depth: number): string {
  const script = statements(random, Math.min(depth - 1, 1));
  if (chance(random, 0.5)) return `'${script.replaceAll("'", "'\\''")}'`;
  return `"${chance(random, 0.3) ? script.replaceAll('"', '') : script.replaceAll(/["\\$`]/g, '\\$&')}"`;
}

const INSERTED = [
  '"',
  "'",
  '\\',
  '`',
  '$',
  '(',
  ')',
  '{',
  '}',
  ';',
  '&',
  '|',
  '<',
  '>',
  '\n',
  ' ',
  '\r',
  '#',
  '!',
  '\t',
  '=',
  '<<E\n',
  '\\\n',
  ';;',
  '((',
  '))',
  '$(',
  '${',
  '[[',
  ']]',
  '\u00a0',
  "$'",
  '\\\r\n',
  '\u0000',
  ';;&',
  '<(',
  '&&',
  '*',
  ' k2 ',
  'E\n',
  ' in ',
  ' do ',
  ' done ',
  ' then ',
  ' fi ',
  ' esac ',
];

function mutated(text: string, random: Random): string {
  let result = text;
  for (let count = 1 + random.below(2); count > 0; count--) {
    const at = random.below(result.length + 1);
    const length = chance(random, 0.5) ? 0 : 1 + random.below(chance(random, 0.7) ? 1 : 6);
    result = result.slice(0, at) + (chance(random, 0.8) ? random.pick(INSERTED) : '') + result.slice(at + length);
  }
  return result.replaceAll('\u0000', '');
}

function chance(random: Random, share: number): boolean {
  return random.below(1_000) < share * 1_000;
}
