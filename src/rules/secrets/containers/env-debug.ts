import { anyPattern } from '../../../model/any-pattern.ts';
import type { PublishedPort } from '../../../model/containers/container.ts';
import { variablesNamed } from '../../../model/containers/environment.ts';
import { reachOf } from '../../../model/containers/published-port.ts';
import { isSetTo, known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'env-debug',
  on: 'container',
  danger: { attacker: 'network', reach: 'defences' },
  profile: 'recommended',
  precision: 'high',
  cwe: [489],
  docs: {
    title: 'Do not show debug pages to everyone',
    why: 'The debug mode shows anyone who provokes an error the source, the variables and the settings of the program, including secrets, and the console of Werkzeug runs code. With CVE-2021-3129, the debug page of Laravel let everyone who could reach it run code, and attackers did.',
    how: 'Set the production value. Keep the debug mode in a file that is used only for development, such as `compose.override.yaml`, and publish the port on that machine only: `127.0.0.1:5000:5000`.',
    limits:
      'The rule reports only containers that publish a port beyond the host itself, or are on the network of the host, and only frameworks whose debug mode answers visitors. Files and containers that are for development or tests by their name are left alone.',
    references: [
      'https://nvd.nist.gov/vuln/detail/CVE-2021-3129',
      'https://flask.palletsprojects.com/en/stable/debugging/',
      'https://docs.djangoproject.com/en/stable/ref/settings/#debug',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            ports: ["5000:5000"]
            environment:
              «FLASK_DEBUG: "1"»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            ports: ["5000:5000"]
            environment:
              FLASK_DEBUG: "0"
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            network_mode: host
            environment:
              - «APP_DEBUG=true»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            ports: ["127.0.0.1:8000:8000"]
            environment:
              - APP_DEBUG=true
      `,
    },
  ],

  *check(container) {
    const { name, ports, networkMode, isBrief } = container;
    const variables = variablesNamed(SOME_NAME, container);
    if (variables.length === 0 || isBrief || FOR_DEVELOPMENT.test(name)) return;
    if (!isSetTo(networkMode, 'host') && !ports.some(isReachable)) return;
    for (const { name: variable, value, span, isInherited, isIgnored } of variables) {
      if (isInherited || isIgnored || FOR_DEVELOPMENT.test(span.file.path) || !isDebugging(variable, known(value)))
        continue;
      yield {
        at: span,
        message: `Container "${name}" sets ${variable}, so it shows visitors its debug pages. An attacker who provokes an error reads its source and secrets.`,
        evidence: variable,
      };
    }
  },
});

const FOR_DEVELOPMENT =
  /(?:^|[-_./])(?:dev|devel|develop|development|devcontainer|debug|test|tests|testing|local|ci|e2e|override|example|examples|sample)(?:[-_./]|$)/i;

/** Frameworks whose debug pages visitors can see. */
const DEBUG_PAGES: readonly { readonly name: RegExp; readonly value: RegExp }[] = [
  {
    name: /^(?:FLASK_DEBUG|QUART_DEBUG|DJANGO_DEBUG|APP_DEBUG|SYMFONY_DEBUG|WERKZEUG_DEBUG)$/,
    value: /^(?:true|1|yes|on)$/i,
  },
  { name: /^WERKZEUG_DEBUG_PIN$/, value: /^off$/i },
  { name: /^(?:FLASK_ENV|QUART_ENV|RAILS_ENV)$/, value: /^development$/i },
];

const SOME_NAME = anyPattern(DEBUG_PAGES.map(({ name }) => name));

function isDebugging(name: string, value: string | undefined): boolean {
  return value !== undefined && DEBUG_PAGES.some((row) => row.name.test(name) && row.value.test(value));
}

function isReachable(port: PublishedPort): boolean {
  const reach = reachOf(port);
  return reach === 'all interfaces' || reach === 'one address';
}
