import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainTemplate } from '../../../src/analysis/templates/plain-template.ts';

/** The plain text, with `§` for variables, and `§b` for one with a name, and the expressions that may have any value. */
function seen(text: string) {
  const plain = plainTemplate(text);
  if (plain === undefined) return undefined;
  return {
    text: plain.text
      .replaceAll(/\$\{T+:?\?\}/g, '§')
      .replaceAll(/\$\{([a-z]+):\? *\}/g, '§$1')
      .replaceAll(/\$\{T+(?=:-)/g, '${T'),
    undecided: plain.undecided.map(({ start, end }) => text.slice(start, end)),
  };
}

describe('a template in plain text', () => {
  it.each<[string, string]>([
    ['a: {{ b }}\n', 'a: §b\n'],
    ['a: {{b}}\n', 'a: §\n'],
    ['a: {{ .Values.b }}\n', 'a: §b\n'],
    ['a: {{ $b }}\n', 'a: §b\n'],
    ['a: {{- b | lower | trim -}}\n', 'a: §b\n'],
    ['a: <%= @b %>\n', 'a: §b\n'],
    ['a: <%- b.c %>\n', 'a: §c\n'],
    ["a: {{ b | default('c') }}\n", 'a: ${T:-c}\n'],
    ['a: {{ b | default("c/d:1", true) }}\n', 'a: ${T:-c/d:1}\n'],
    ['a: {{ b | default(true) }}\n', 'a: ${T:-true}\n'],
    ["a: {{ b | d('c') }}\n", 'a: ${T:-c}\n'],
    ['a: {{ .B | default "c" }}\n', 'a: ${T:-c}\n'],
    ['- {{ b | default("/c") }}:/d\n', '- ${T:-/c}:/d\n'],
    ['a: {{ b | default(c) }}\n', 'a: §b\n'],
    ['a: {{ b | default(true) | bool }}\n', 'a: ${T:-true}\n'],
    ['a: {{ b | default("HOST") | string | lower }}\n', 'a: ${T:-host}\n'],
    ['a: {{ b[0] }}\n', 'a: §\n'],
    ["a: {{ b['c'][d].e | int }}\n", 'a: §e\n'],
    ["a: {{ b | join(', ') }}\n", 'a: §b\n'],
    ["a: {{ lookup('community.hashi_vault.hashi_vault', 'secret/shop:db') }}\n", 'a: §\n'],
    ["a: {{ lookup('amazon.aws.aws_secret', 'db', region='eu-1').password | quote }}\n", 'a: §\n'],
    ['a: {{ lookup("passwordstore", name) }}\n', 'a: §\n'],
    ['{% if a %}\nb: c\n{% endif %}\n', '          \nb: c\n           \n'],
    ['{%- for a in b -%}\n- c\n{%- endfor +%}\n', '                  \n- c\n              \n'],
    ['{{ if .A }}\nb: c\n{{ else if .B }}\n{{- end }}\n', '           \nb: c\n                \n          \n'],
    ['{{#if a}}\nb: c\n{{/if}}\n', '         \nb: c\n       \n'],
    ['<% if a %>\nb: c\n<% end %>\n', '          \nb: c\n         \n'],
    ['<% a.each do |b| %>\nb: c\n<% end %>\n', '                   \nb: c\n         \n'],
    ['<% if (a) { %>\nb: c\n<% } %>\n', '              \nb: c\n       \n'],
    ['a: b {# c\n d #}\ne: f\n', 'a: b     \n     \ne: f\n'],
    ['{{/* a */}}\nb: c\n', '           \nb: c\n'],
    ['{% if a %}{% if b %}\nc: d\n{% endif %}{% endif %}\n', '                    \nc: d\n                      \n'],
  ])('%j is %j', (text, plain) => expect(seen(text)).toEqual({ text: plain, undecided: [] }));

  it.each<[string, string]>([
    ['a: {{ true }}\n', '{{ true }}'],
    ['a: {{ "host" }}\n', '{{ "host" }}'],
    ['a: {{ 1 == 1 }}\n', '{{ 1 == 1 }}'],
    ['a: {{ b if c else "d" }}\n', '{{ b if c else "d" }}'],
    ["a: {{ b | default('c d') }}\n", "{{ b | default('c d') }}"],
    ['a: {{ lookup("env", "B") }}\n', '{{ lookup("env", "B") }}'],
    ["a: {{ lookup('file', 'b') }}\n", "{{ lookup('file', 'b') }}"],
    ["a: {{ lookup('pipe', 'b') }}\n", "{{ lookup('pipe', 'b') }}"],
    ["a: {{ lookup('passwordstore', 'b', default='true') }}\n", "{{ lookup('passwordstore', 'b', default='true') }}"],
    ["a: {{ lookup('passwordstore', 'b') or 'true' }}\n", "{{ lookup('passwordstore', 'b') or 'true' }}"],
    [
      "a: {{ lookup('passwordstore', 'b') | default('true') }}\n",
      "{{ lookup('passwordstore', 'b') | default('true') }}",
    ],
    ['a: {{ b | default(c + "d") }}\n', '{{ b | default(c + "d") }}'],
    ['a: {{ b | default(none) }}\n', '{{ b | default(none) }}'],
    ['a: {{ ["host"][0] }}\n', '{{ ["host"][0] }}'],
    ['a: {{ {"a": "host"}["a"] }}\n', '{{ {"a": "host"}["a"] }}'],
    ['a: {{ b | join("host") }}\n', '{{ b | join("host") }}'],
    ['a: {{ b | replace("a", "host") }}\n', '{{ b | replace("a", "host") }}'],
    ['a: {{ b | default("c") | replace("c", "host") }}\n', '{{ b | default("c") | replace("c", "host") }}'],
    ['a: {{ b | default("c") | upper }}\n', '{{ b | default("c") | upper }}'],
    ['a: <%= b() %>\n', '<%= b() %>'],
  ])('has an expression of any value in %j', (text, expression) =>
    expect(seen(text)).toEqual({ text: 'a: §\n', undecided: [expression] }),
  );

  it.each<[string, string, string]>([
    [
      '{% for a in ["b"] %}\n- {{ a }}\n{% endfor %}\n',
      '{% for a in ["b"] %}',
      '                    \n- §a\n            \n',
    ],
    ['{% for a in b %}\n- {{ a }}\n{% endfor %}\n', '', '                \n- §a\n            \n'],
    ['{{ range list "b" }}\n- c\n{{ end }}\n', '{{ range list "b" }}', '                    \n- c\n         \n'],
    [
      '<% ["b"].each do |a| %>\n- <%= a %>\n<% end %>\n',
      '<% ["b"].each do |a| %>',
      '                       \n- §a\n         \n',
    ],
    ['{{ b | default("c") }}: d\n', '{{ b | default("c") }}', '§: d\n'],
    ['"{{ b | default("c") }}": d\n', '{{ b | default("c") }}', '"§": d\n'],
    ['a: ${{ b | default("c") }}\n', '{{ b | default("c") }}', 'a: $§\n'],
  ])('of %j has %j of any value', (text, expression, plain) => {
    expect(seen(text)).toEqual({ text: plain, undecided: expression === '' ? [] : [expression] });
  });

  it('has branches within a value', () => {
    expect(seen('a: {% if b %}host{% endif %}\n')).toEqual({
      text: 'a: §host§\n',
      undecided: ['{% if b %}', '{% endif %}'],
    });
  });

  it.each([
    '{% set a = true %}\nb: {{ a }}\n',
    "{% include 'a' %}\n",
    '{% macro a() %}\n{% endmacro %}\n',
    'a:\n  {{ b }}\n',
    '{{ include "a" . | nindent 2 }}\n',
    '{{ template "a" }}\n',
    '<% a = true %>\n',
    'a: {{ b\n',
    'a: {{}}\n',
    'a{# b #}c: d\n',
    'a: {{ b\n }}\n',
    `a: {{ ${'b'.repeat(2000)} }}\n`,
  ])('does not exist for %j', (text) => expect(plainTemplate(text)).toBeUndefined());

  it('is as long as the template, with the same lines', () => {
    const part = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      '{#',
      '#}',
      '<%',
      '<%=',
      '%>',
      ' a ',
      '\n',
      ': ',
      ' if ',
      '"',
      ' b.c | d ',
      '-',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const plain = plainTemplate(text)?.text ?? text;
        expect(plain.split('\n').map(({ length }) => length)).toEqual(text.split('\n').map(({ length }) => length));
      }),
    );
  });
});
