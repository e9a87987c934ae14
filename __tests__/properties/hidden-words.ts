import fc from 'fast-check';

/** What a shell, the builder or a parser of JSON may take out of a word, or leave in it. */
const SPLITS = [
  '""',
  "''",
  '"',
  "'",
  '\\',
  '`',
  '^',
  '\\n',
  '\n',
  '\\\n',
  '\\\r\n',
  '\\ \n',
  '`\n',
  '\\\n# note\n',
  '\\\n\\\n',
  '""\\\n',
  '$A',
  '${A}',
  "$''",
  '$()',
  '$@',
  '\\x61',
  '\\u0061',
  '\u0000',
];

/** How a variable is used, with what has to stand around the value where it is set. */
const USES = [
  ['$V', '', ''],
  ['"$V"', '', ''],
  ['${V}', '', ''],
  ['${V:-x}', '', ''],
  ['${V%x}', '', 'x'],
  ['${V#x}', 'x', ''],
  ['${V/@/}', '@', ''],
  ['$V$W', '', ''],
] as const;

const SETTERS = ['ARG', 'ENV', 'assignment', 'addition', 'export'] as const;

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** One of some Dockerfiles, with quotes, escapes and more in the middle of its words. */
export function splitWords(texts: readonly string[]): fc.Arbitrary<string> {
  const splits = fc.array(fc.tuple(share, fc.constantFrom(...SPLITS)), { minLength: 1, maxLength: 6 });
  return fc
    .tuple(fc.constantFrom('', '', '# escape=`\n'), fc.constantFrom(...texts), splits)
    .map(([head, text, list]) => head + list.reduce((before, [at, split]) => insertInWord(before, at, split), text));
}

function insertInWord(text: string, at: number, split: string): string {
  const place = chosen([...text.matchAll(/\w(?=\w)/g)], at);
  if (place === undefined) return text;
  return text.slice(0, place.index + 1) + split + text.slice(place.index + 1);
}

/** One of some Dockerfiles, where a variable holds a word or a part of it. */
export function wordsInVariables(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), share, share, share, fc.constantFrom(...USES), fc.constantFrom(...SETTERS))
    .map(([text, at, from, to, [use, before, after], setter]) => {
      const found = chosen([...text.matchAll(/\w{2,}/g)], at);
      if (found === undefined) return text;
      const { index, 0: word } = found;
      const start = Math.floor(from * word.length);
      const end = start + 1 + Math.floor(to * (word.length - start));
      const used = text.slice(0, index + start) + use + text.slice(index + end);
      return withVariable(used, setter, before + word.slice(start, end) + after);
    });
}

function withVariable(text: string, setter: (typeof SETTERS)[number], value: string): string {
  switch (setter) {
    case 'ARG':
    case 'ENV':
      return `ARG V=${value}\n${text.replaceAll(/^FROM .*$/gm, (from) => `${from}\n${setter} V=${value}`)}`;
    case 'assignment':
      return text.replaceAll(/^RUN /gm, () => `RUN V=${value} && `);
    case 'addition':
      return text.replaceAll(/^RUN /gm, () => `RUN V=${value.slice(0, 1)}; V+=${value.slice(1)}; `);
    case 'export':
      return text.replaceAll(/^RUN /gm, () => `RUN export V=${value}; `);
  }
}

function chosen<T>(all: readonly T[], at: number): T | undefined {
  return all[Math.floor(at * all.length)];
}
