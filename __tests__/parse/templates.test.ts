import { describe, expect, it } from '@jest/globals';
import { parseFile } from '../../src/parse/index.ts';
import { scanFiles } from '../properties/soundness.ts';
import { parseContext } from '../support/repository-view.ts';

const NOWHERE = parseContext();

const parsed = (path: string, text: string) => {
  const { subjects, notifications } = parseFile({ path, text }, NOWHERE);
  return {
    kinds: subjects.map(({ kind }) => kind).filter((kind) => kind !== 'text' && kind !== 'dockerfile'),
    notices: notifications.map(({ level, message }) => `${level}: ${message}`),
  };
};

describe('a compose file that is a template', () => {
  it.each([
    ['Jinja', 'services:\n{% set debug = true %}\n  web:\n    image: a\n'],
    ['Jinja', 'services:\n{% macro web() %}\n  web:\n    image: a\n{% endmacro %}\n'],
    [
      'Helm',
      'services:\n  web:\n    {{- include "labels" . | nindent 4 }}\n    image: {{ .Values.image }}:{{ .Values.tag }}\n',
    ],
    ['Go template', 'services:\n{{ template "web" . }}\n  web:\n    image: a\n'],
    ['ERB', 'services:\n<% debug = true %>\n  a: 1\n'],
    ['cookiecutter', 'services:\n  {{ cookiecutter.name }}: {image: a\n'],
    ['placeholders', 'services:\n  web:\n    image: %%IMAGE%%\n'],
    ['placeholders', 'services:\n  web:\n    image: a\n@EXTRA@\n'],
    ['placeholders for envsubst', 'services:\n  web:\n    image: a\n${EXTRA_SERVICES}\n'],
    ['Jinja or Go template', 'services:\n  web:\n    image: a\n    {{ options }}\n'],
  ])('%s: %j', (kind, text) => {
    const { kinds, notices } = parsed('compose.yml', text);
    expect(kinds).toEqual([]);
    expect(notices).toEqual([
      `warning: compose.yml is a template (${kind}), so it was not checked. Scan what it renders to, and list it under \`exclude\` in .github/hullcheck.yml.`,
    ]);
  });

  it('is none when it is valid YAML', () => {
    const text =
      'services:\n  web:\n    image: a\n    logging: {options: {tag: "{{.Name}}"}}\n    command: |\n      {% if x %}\n';
    expect(parsed('compose.yml', text)).toEqual({ kinds: ['container', 'image', 'project'], notices: [] });
  });

  it.each([
    ['in a comment', 'services:\n  web: [a\n# {{ .Values.x }}\n'],
    ['in a comment beside the error', 'services:\n  web: [a # {{ .Values.x }}\n'],
    ['far from the error', `services:\n  web:\n    command: "{{ .Values.x }}"\n${'  # c\n'.repeat(5)}  db: [a\n`],
  ])('is none when a mark stands %s', (_, text) => {
    expect(parsed('compose.yml', text).notices[0]).toMatch(/^error: compose.yml is not valid YAML/);
  });

  it('is one when its name says so', () => {
    const notices = parsed('compose.tmpl.yml', `services:\n{{ x }}\n${'  # c\n'.repeat(5)}  db: [a\n`).notices;
    expect(notices).toEqual([
      'warning: compose.tmpl.yml is a template (Jinja or Go template), so it was not checked. Scan what it renders to, and list it under `exclude` in .github/hullcheck.yml.',
    ]);
  });

  it('is none when it is just broken', () => {
    expect(parsed('compose.yml', 'services:\n  web: [a\n').notices[0]).toMatch(/^error: compose.yml is not valid YAML/);
  });
});

describe('a Dockerfile that is a template', () => {
  it.each([
    ['Jinja or Go template', 'FROM {{ image }}\nUSER root\n'],
    ['Jinja', 'FROM alpine\n{% if debug %}\nUSER root\n'],
    ['Go template', '{{ if .Debug }}\nFROM alpine\n'],
    ['placeholders', 'FROM %%IMAGE%%\nUSER root\n'],
    ['placeholders', 'FROM alpine\n@EXTRA@\n'],
    ['ERB', 'FROM alpine\n<% if debug %>\nUSER root\n'],
    ['cookiecutter', 'FROM python:{{ cookiecutter.python }}\n'],
  ])('%s: %j', (kind, text) => {
    const { kinds, notices } = parsed('Dockerfile', text);
    expect(kinds).toContain('stage');
    expect(notices).toEqual([
      `warning: This is a template (${kind}), so it is not known what is built here. Scan what it renders to, and list the template under \`exclude\` in .github/hullcheck.yml.`,
    ]);
  });

  it.each([
    "FROM alpine\nRUN docker ps --format '{{.Names}}' && sed -i s/%%A%%/b/ c\n",
    'FROM alpine\nRUN <<EOF\n{{ if }}\n%%A%%\nEOF\n',
    'FROM alpine\nRUN echo \\\n  {{ a }}\n',
  ])('%j is none', (text) => {
    expect(parsed('Dockerfile', text).notices).toEqual([]);
  });

  it('includes the commands that a mark makes unreadable, whichever rule reads them', async () => {
    const gapsOf = async (command: string) => {
      const text = `FROM {{ base }}\nRUN {{ if a }}(\\\n  a\\\n  {{ end }}) ${command}\nUSER app\n`;
      const { notifications } = await scanFiles({ Dockerfile: text });
      return notifications.flatMap(({ gap }) => (gap === undefined || gap.weight === 'expected' ? [] : [gap]));
    };
    const [first, second] = [await gapsOf('b ('), await gapsOf('c (')];
    expect([first, second].map((gaps) => gaps.map(({ kind }) => kind))).toEqual([['template'], ['template']]);
    expect(first?.[0]?.evidence).not.toBe(second?.[0]?.evidence);
  });
});
