import { describe, expect, it } from '@jest/globals';
import { DYNAMIC } from '../../../src/model/located.ts';
import { spanText } from '../../../src/model/source.ts';
import { inTime } from '../../support/in-time.ts';
import { commandsOf, only, parse, shown } from './parse.ts';

// What dockerfile-ast 0.7.1 reads otherwise than BuildKit; here-documents are in heredocs.test.ts.
describe('in spite of dockerfile-ast', () => {
  it('a comment inside of a continued RUN that holds the escape character is only a comment', () => {
    const run = only('FROM a\nRUN \\\n# comment\\comment\n  id', 'RUN');
    expect(commandsOf(run.line.script)).toEqual(['id']);
  });

  it('an indented comment inside of a continued RUN does not hide what follows', () => {
    const run = only('FROM a\nRUN a && \\\n    # why; not\n    b x \\\n\n  y', 'RUN');
    expect(commandsOf(run.line.script)).toEqual(['a', 'b x y']);
  });

  it('variables outside of a stage do no harm', () => {
    expect(parse(' RUN $"x"').stages).toEqual([]);
  });

  it('JSON strings keep their blanks and their escapes', () => {
    const { words } = only('FROM a\nCMD ["sh", "-c", "exec  my app", "\\u0041\\"\\n"]', 'CMD').line;
    expect(words.map(({ value }) => value)).toEqual(['sh', '-c', 'exec  my app', 'A"\n']);
    expect(words.map(({ span }) => spanText(span))).toEqual(['sh', '-c', 'exec  my app', '\\u0041\\"\\n']);
  });

  it('HEALTHCHECK has its JSON form', () => {
    const { line } = only('FROM a\nHEALTHCHECK --interval=5s CMD ["curl", "-f", "http://localhost"]', 'HEALTHCHECK');
    expect(line?.form).toBe('exec');
    expect(commandsOf(line?.script)).toEqual(['curl -f http://localhost']);
  });

  it.each(["['a','b']", '["a",]', '["a" "b"]', '["a", 1]', '["a"', '["a\\q"]', '[a]', '["a"] x', '["a\tb"]'])(
    'the malformed JSON %s is the shell form',
    (text) => {
      expect(only(`FROM a\nCMD ${text}`, 'CMD').line).toMatchObject({ form: 'shell', words: [] });
    },
  );

  it.each(['[]', '[ ]', '["a"]', ' [ "a" , "b" ] ', '["a", \\\n "b"]'])(
    'the well-formed JSON %j is the exec form',
    (text) => {
      expect(only(`FROM a\nCMD ${text}`, 'CMD').line.form).toBe('exec');
    },
  );

  it('a quoted flag value has no quotes', () => {
    const [flag] = only('FROM a\nRUN --mount="type=secret,id=x" id', 'RUN').flags;
    expect(flag).toMatchObject({ name: 'mount', value: { value: 'type=secret,id=x' } });
    expect([...(flag?.options ?? [])].map(([key, text]) => [key, text.value, spanText(text.span)])).toEqual([
      ['type', 'secret', 'secret'],
      ['id', 'x', 'x'],
    ]);
  });

  it('each name of an ARG is defined', () => {
    expect(shown(only('FROM a\nARG X=1 Y=2\nUSER $X$Y', 'USER').value)).toBe('12');
  });

  it('the tag of a reference with a default is known', () => {
    expect(parse('FROM a:${V:-1}').images[0]?.reference.value).toMatchObject({ repository: 'a', tag: '1' });
  });

  it('a quoted reference has no quotes, and its place is inside of them', () => {
    const [image] = parse('FROM "alpine:3" AS x').images;
    expect(image?.reference.value).toMatchObject({ repository: 'alpine', tag: '3' });
    expect(image && spanText(image.reference.span)).toBe('alpine:3');
  });

  it('an ARG sees the ARG before it', () => {
    expect(shown(only('FROM a\nARG A=1\nARG B=$A-x\nUSER $B', 'USER').value)).toBe('1-x');
  });

  it('$$ and $1 in RUN are the business of the shell', () => {
    expect(parse('FROM a\nRUN echo $$ $1').notifications).toEqual([]);
  });

  it('directives end with the first comment that is none, so escape below it is not honoured', () => {
    const { dockerfile, stages } = parse('# foo=bar\n# escape=`\nFROM a\nRUN a `\n  b\nUSER app');
    expect(dockerfile.directives).toEqual([]);
    expect(stages[0]?.instructions.map(({ keyword }) => keyword)).toEqual(['RUN', 'UNKNOWN', 'USER']);
  });

  it('directives may stand below a shebang line, but for escape', () => {
    const { dockerfile, stages } = parse(
      '#!/usr/bin/env x\n# syntax=docker/dockerfile:1\n# escape=`\nFROM a\nRUN a \\\n  b\nUSER app',
    );
    expect(dockerfile.directives.map(({ name }) => name)).toEqual(['syntax']);
    expect(stages[0]?.instructions.map(({ span }) => spanText(span))).toEqual(['RUN a \\\n  b', 'USER app']);
  });

  it('instructions of other frontends do no harm', () => {
    expect(
      parse('# syntax=devthefuture/dockerfile-x\nFROM a\nINCLUDE ./other\nUSER app').stages[0]?.user,
    ).toBeDefined();
  });

  it.each([
    [
      'two escape characters at the end of a line do not continue it',
      'FROM a\nRUN echo \\\\\nUSER app',
      ['RUN', 'USER'],
    ],
    ['nor do three', 'FROM a\nRUN echo \\\\\\\nUSER app', ['RUN', 'USER']],
    ['an escape character, a blank and another one do', 'FROM a\nRUN echo \\ \\\nUSER app', ['RUN']],
    ['blanks may follow it', 'FROM a\nRUN echo \\ \t\n  x\nUSER app', ['RUN', 'USER']],
  ])('%s', (_name, text, expected) => {
    expect(parse(text).stages[0]?.instructions.map(({ keyword }) => keyword)).toEqual(expected);
  });

  it('thousands of stages and comments do not take quadratic time', () => {
    inTime(3000, () => parse('FROM a\n'.repeat(20_000) + '#\n'.repeat(70_000)));
  });

  it('a large file has the same instructions and places as a small one', () => {
    const body = 'ENV A=1 \\\n  # c\n  B=\\"2\nR\\\nUN   x --y \\\n z\nCOPY --chown=1 a \\\n b\n';
    const large = parse(`FROM a\n${body.repeat(400)}`).stages[0]?.instructions ?? [];
    const small = parse(`FROM a\n${body}`).stages[0]?.instructions ?? [];
    expect(large).toHaveLength(1200);
    expect(large.slice(-3).map(({ keyword, span, entry }) => [keyword, spanText(span), spanText(entry)])).toEqual(
      small.map(({ keyword, span, entry }) => [keyword, spanText(span), spanText(entry)]),
    );
  });

  it('a value is unknown rather than wrong', () => {
    expect(only('FROM a\nUSER ${X!y}', 'USER').value.value).toBe(DYNAMIC);
  });
});
