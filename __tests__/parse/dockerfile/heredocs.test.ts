import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../../src/model/source.ts';
import { commandsOf, only, parse, shown, written } from './parse.ts';

/** The keywords of the last stage. */
function keywords(text: string): string[] {
  return (parse(text).stages.at(-1)?.instructions ?? []).map(({ keyword }) => keyword);
}

describe('here-documents', () => {
  it.each([
    ['<<EOF', 'EOF', false],
    ['<<-EOF', 'EOF', false],
    ['<< EOF', 'EOF', false],
    ['3<<EOF', 'EOF', false],
    ["<<eo'f'", 'eof', true],
    ["<<'one two'", 'one two', true],
    ['<<"EOF"', 'EOF', true],
    ['<<\\EOF', 'EOF', false],
    ['> /x <<EOF', 'EOF', false],
    ['<<EOF > /x', 'EOF', false],
  ])('open with %s', (operator, delimiter, isQuoted) => {
    const text = `FROM a\nRUN cat ${operator}\nUSER root\n# no comment\n${delimiter}\nUSER app\n`;
    const { stages, notifications } = parse(text);
    const run = only(text, 'RUN');
    expect(keywords(text)).toEqual(['RUN', 'USER']);
    expect(shown(stages[0]?.user?.value)).toBe('app');
    expect(run.heredocs).toMatchObject([{ delimiter, isQuoted, body: { value: 'USER root\n# no comment\n' } }]);
    expect(run.heredocs.map(({ body }) => spanText(body.span))).toEqual(['USER root\n# no comment\n']);
    expect(spanText(run.span)).toBe(`RUN cat ${operator}`);
    expect(spanText(run.entry)).toBe(`RUN cat ${operator}\nUSER root\n# no comment\n${delimiter}\n`);
    expect(notifications).toEqual([]);
  });

  it('end behind tabs only after <<-', () => {
    expect(keywords('FROM a\nRUN <<-EOF\n\tUSER x\n\tEOF\nUSER app')).toEqual(['RUN', 'USER']);
    expect(only('FROM a\nRUN <<EOF\n\tEOF\nEOF\n', 'RUN').heredocs[0]?.body.value).toBe('\tEOF\n');
  });

  it('come several to a line, after continued lines, and with flags', () => {
    const run = only('FROM a\nRUN --mount=type=ssh \\\n  cat <<A \\\n  <<B\nUSER 1\nA\nUSER 2\nB\nCMD x', 'RUN');
    expect(run.heredocs.map(({ delimiter, body }) => [delimiter, body.value])).toEqual([
      ['A', 'USER 1\n'],
      ['B', 'USER 2\n'],
    ]);
  });

  it.each([
    ['COPY <<EOF /x', 'COPY'],
    ['ADD <<EOF /x', 'ADD'],
    ['ONBUILD RUN <<EOF', 'RUN'],
    ['onbuild copy <<EOF /x', 'COPY'],
    ['ONBUILD \u00a0RUN <<EOF', 'RUN'],
    ['RUN \u3000<<EOF', 'RUN'],
    ['RUN <<\rEOF', 'RUN'],
    ['R\\\nUN <<EOF', 'RUN'],
  ])('belong to %j', (line, keyword) => {
    expect(keywords(`FROM a\n${line}\nUSER root\nEOF\nUSER app`)).toEqual([keyword, 'USER']);
  });

  it.each(['USER <<EOF', 'CMD cat <<EOF', 'ENV A=<<EOF', 'LABEL <<EOF=1', 'ONBUILD CMD <<EOF'])(
    'do not belong to %s',
    (line) => {
      expect(keywords(`FROM a\n${line}\nUSER app\nEOF\n`).slice(1)).toEqual(['USER', 'UNKNOWN']);
    },
  );

  it.each([
    'RUN echo "see <<EOF here"',
    "RUN echo '<<EOF'",
    'RUN x=$((a<<b))',
    'RUN cat <<<EOF',
    'RUN a<<EOF',
    'RUN a <<',
  ])('are not opened by %s', (line) => {
    const text = `FROM a\n${line}\nUSER app`;
    expect(keywords(text)).toEqual(['RUN', 'USER']);
    expect(parse(text).notifications).toEqual([]);
  });

  it.each(['RUN echo $(( 1 << 2 ))', 'RUN <<EOF', 'COPY <<A <<B /x'])(
    'that never end are reported and left: %s',
    (line) => {
      const { stages, notifications } = parse(`FROM a\n${line}\nUSER app`);
      expect(shown(stages[0]?.user?.value)).toBe('app');
      expect(notifications).toMatchObject([
        {
          level: 'note',
          code: 'remark',
          message: 'A here-document that starts here never ends, so the text is taken for something else.',
        },
      ]);
      expect(notifications.map(({ span }) => span && spanText(span))).toEqual([line]);
    },
  );

  it('keep \\r of Windows line ends out of delimiters', () => {
    const text = 'FROM a\r\nRUN <<EOF\r\ncurl x\r\nEOF\r\nUSER app\r\n';
    expect(keywords(text)).toEqual(['RUN', 'USER']);
    expect(only(text, 'RUN').heredocs[0]?.body.value).toBe('curl x\r\n');
    expect(commandsOf(only(text, 'RUN').line.script)).toEqual(['curl x']);
  });

  it('are no sources of COPY', () => {
    const copy = only('FROM a\nCOPY a <<EOF <<B"C" /dest\nx\nEOF\ny\nBC\n', 'COPY');
    expect(written(copy.sources)).toEqual(['a']);
    expect(shown(copy.destination)).toBe('/dest');
    expect(copy.heredocs.map(({ delimiter, body }) => [delimiter, body.value])).toEqual([
      ['EOF', 'x\n'],
      ['BC', 'y\n'],
    ]);
  });
});
