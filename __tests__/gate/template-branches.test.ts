import { describe, expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const PATH = 'docker-compose.yml.j2';
const BASE = 'services:\n  a:\n    image: registry.example.com/app:1.4\n';

/** A template that chooses between two values, in front of which are some lines. */
function either(before: string, one: string, other: string): string {
  return `${BASE}${before}{% if x %}\n${one}\n{% else %}\n${other}\n{% endif %}\n`;
}

const DEPLOY = '    deploy:\n';
const NETWORK = 'networks:\n  n:\n';

/** Keys without an effect on the safety of a container. */
const HARMLESS: readonly string[] = [
  either('', '    container_name: a', '    container_name: b'),
  either('', '    hostname: a', '    hostname: b'),
  either('', '    stop_grace_period: 5s', '    stop_grace_period: 9s'),
  either('    labels:\n', '      a: b', '      a: c'),
  either('', '    labels:\n      a: b', '    labels: [a=c]'),
  either('    healthcheck:\n', '      interval: 5s', '      interval: 9s'),
  either(DEPLOY, '      replicas: 2', '      replicas: 3'),
  either(`${DEPLOY}      update_config:\n`, '        order: start-first', '        order: stop-first'),
  either(NETWORK, '    driver: overlay', '    driver: bridge'),
  either(`${NETWORK}    labels:\n`, '      a: b', '      a: c'),
  either('', 'name: a', 'name: b'),
];

/** Keys with one, of which only the last value was checked. */
const OTHERS: readonly string[] = [
  either('', '    privileged: true', '    privileged: false'),
  either('', '    user: root', '    user: "1000"'),
  either('', '    network_mode: host', '    network_mode: none'),
  either('', '    command: a', '    command: b'),
  either('    environment:\n', '      A: b', '      A: c'),
  either('    environment:\n', '      labels: b', '      labels: c'),
  either('    healthcheck:\n', '      test: a', '      test: b'),
  either(NETWORK, '    driver: macvlan', '    driver: bridge'),
  either(NETWORK, '    driver: ${DRIVER}', '    driver: bridge'),
  either(NETWORK, '    internal: false', '    internal: true'),
  either('volumes:\n  n:\n', '    driver: local', '    driver: nfs'),
  either('x-a:\n', '  container_name: a', '  container_name: b'),
];

describe('branches of a template', () => {
  it.each(HARMLESS)('%j', async (text) => {
    expect(await failuresOf({ [PATH]: BASE }, { [PATH]: text })).toEqual([]);
  });

  it.each(OTHERS)('%j', async (text) => {
    expect(await failuresOf({ [PATH]: BASE }, { [PATH]: text })).toContain('template');
  });
});

const LOOPED = `${BASE}    environment:
{% for key, value in item.pairs() %}
      - {{ key }}={{ value }}
{% endfor %}
    volumes: {{ volumes }}
    cap_drop:
    - {{ lookup("env", "B") }}
`;

const replaced = (from: string, to: string): string => {
  expect(LOOPED).toContain(from);
  return LOOPED.replace(from, to);
};

describe('an expression of a template that the base has', () => {
  it.each<[string, string, string]>([
    ['another image', ':1.4', ':1.5'],
    ['another service', 'services:\n', 'services:\n  b:\n    image: registry.example.com/b:1\n'],
    ['another option', '    volumes', '    init: true\n    volumes'],
    ['a comment', '    cap_drop', '    # all of them\n    cap_drop'],
    ['a branch', '    cap_drop', '    {% if init %}\n    init: true\n    {% endif %}\n    cap_drop'],
    ['no loop', '{% for key, value in item.pairs() %}\n      - {{ key }}={{ value }}\n{% endfor %}\n', '      - A=b\n'],
  ])('is known, whatever else changes: %s', async (_what, from, to) => {
    expect(await failuresOf({ [PATH]: LOOPED }, { [PATH]: replaced(from, to) })).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['other values of the loop', 'item.pairs()', '[["A", "b"]]'],
    ['another text in the loop', '{{ key }}={{ value }}', '{{ key }}_={{ value }}'],
    ['more text in the loop', '{% endfor %}', '      - X={{ value }}\n{% endfor %}'],
    ['a text of the loop behind a branch in it', '{% endfor %}', '{% if b %}\n{% endif %}\n      - X=y\n{% endfor %}'],
    ['the loop below another key', '    environment:', '    volumes:'],
    ['the loop of another service', BASE, BASE.replace('  a:', '  b:')],
    ['another expression', '{{ volumes }}', '{{ others }}'],
    ['another key for the expression', 'volumes: {{', 'devices: {{'],
    ['another list with the expression', 'cap_drop', 'cap_add'],
    ['one more of the same', '    cap_drop:', '    cap_add:\n    - {{ lookup("env", "B") }}\n    cap_drop:'],
    ['a statement that can mean anything', 'services:', '{% set volumes = ["/:/x"] %}\nservices:'],
  ])('is new with %s', async (_what, from, to) => {
    expect(await failuresOf({ [PATH]: LOOPED }, { [PATH]: replaced(from, to) })).toContain('template');
  });
});

/** A loop in a service, and whether what it gives can only be variables or labels of the container. */
const LOOPS: readonly (readonly [isToldOf: boolean, options: string])[] = [
  [false, '    environment:\n{% for k, v in e.items() %}\n      {{ k }}: "{{ v }}"\n{% endfor %}\n'],
  [false, '    environment:\n{%- for k, v in e.items() -%}\n    - "{{ k }}={{ v }}"\n{%- endfor %}\n'],
  [false, '    environment:\n{% for v in e.f.values() %}\n      - A={{ v }}\n{% endfor %}\n    init: true\n'],
  [false, '    labels:\n{% for k, v in e.items() %}\n      # one\n      {{ k }}: {{ v }}\n{% endfor %}\n'],
  [true, '    volumes:\n{% for k, v in e.items() %}\n      - {{ k }}:{{ v }}\n{% endfor %}\n'],
  [true, '    devices:\n{% for v in e.values() %}\n      - {{ v }}\n{% endfor %}\n'],
  [true, '{% for k, v in e.items() %}\n    {{ k }}: {{ v }}\n{% endfor %}\n'],
  [true, '{% for k, v in e.items() %}\n    environment:\n      {{ k }}: {{ v }}\n{% endfor %}\n'],
  [
    true,
    '    environment:\n{% for k, v in e.items() %}\n      {{ k }}: a\n    volumes:\n      - {{ v }}\n{% endfor %}\n',
  ],
  [true, '    environment:\n{% for k, v in {"A": "b"}.items() %}\n      {{ k }}: {{ v }}\n{% endfor %}\n'],
  [true, '    environment:\n{% for k, v in f("a").items() %}\n      {{ k }}: {{ v }}\n{% endfor %}\n'],
  [true, '    build:\n      args:\n{% for k, v in e.items() %}\n        {{ k }}: {{ v }}\n{% endfor %}\n'],
];

describe('a loop over the entries of a name', () => {
  it.each(LOOPS)('is told: %s, %j', async (isToldOf, options) => {
    const failures = await failuresOf({ [PATH]: BASE }, { [PATH]: BASE + options });
    expect(failures.includes('template')).toBe(isToldOf);
  });
});
