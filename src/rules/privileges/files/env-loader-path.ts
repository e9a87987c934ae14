import type { Container, Mount } from '../../../model/containers/container.ts';
import { variablesNamed } from '../../../model/containers/environment.ts';
import { DYNAMIC, isOff, known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';
import { LOADED_FILES, LOADER_VARIABLES, namesFileIn, type Place, whyBad } from './loader-variables.ts';

export default defineRule({
  id: 'env-loader-path',
  on: 'container',
  danger: { attacker: 'container', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [426, 427],
  docs: {
    title: 'Do not load libraries from where others can write',
    why: 'PATH and `LD_LIBRARY_PATH` name the folders of programs and libraries, and `LD_PRELOAD` and `LD_AUDIT` name libraries that are loaded into every program. Everyone can write to `/tmp`, an empty or relative part means the folder in which a program happens to be started, and programs of the container can write to its mounts. An attacker who can put a file there gets it run in place of the real one, even by root.',
    how: 'Write only absolute folders in which only root can write. Put the library into the image, or mount it read-only.',
    limits:
      'In PATH the rule checks only the first part, and of variables of interpreters such as `PYTHONPATH`, `NODE_OPTIONS` and `BASH_ENV` only folders that everyone can write to. It checks mounts only for `LD_PRELOAD` and `LD_AUDIT`. A value that is known only at run time is not reported. `loader-path-hijack` checks the variables of images.',
    references: [
      'https://man7.org/linux/man-pages/man8/ld.so.8.html',
      'https://cwe.mitre.org/data/definitions/426.html',
      'https://attack.mitre.org/techniques/T1574/006/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              «LD_PRELOAD: /tmp/libapp.so»
              «LD_LIBRARY_PATH: lib:/opt/lib»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              LD_PRELOAD: /usr/lib/libapp.so
              LD_LIBRARY_PATH: /opt/lib
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              - «LD_AUDIT=/plugins/audit.so»
            volumes:
              - plugins:/plugins
        volumes:
          plugins: {}
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              - LD_AUDIT=/plugins/audit.so
            volumes:
              - plugins:/plugins:ro
        volumes:
          plugins: {}
      `,
    },
  ],

  *check(container) {
    const ofHooks = container.hooks.flatMap(({ environment = [] }) =>
      environment.filter(({ name }) => LOADER_VARIABLES.test(name)),
    );
    const own = variablesNamed(LOADER_VARIABLES, container).filter((one) => !one.isInherited && !one.isIgnored);
    for (const { name, value, span } of [...own, ...ofHooks]) {
      if (value === undefined) continue;
      const text = value.value === DYNAMIC ? value.pieces : value.value;
      const why = whyBad(name, text) ?? (LOADED_FILES.has(name) ? whyMounted(text, container) : undefined);
      if (why === undefined) continue;
      yield {
        at: span,
        message: `Container "${container.name}" sets ${name}, ${why}. An attacker who can write there gets their code run.`,
        evidence: name,
      };
    }
  },
});

function whyMounted(files: string | undefined, { mounts }: Container): string | undefined {
  if (files === undefined) return undefined;
  const places = mounts.flatMap((mount): Place[] => {
    const target = known<string>(mount.target);
    return target === undefined ? [] : [[target, isWritable(mount)]];
  });
  return namesFileIn(files, places) ? 'which loads a file in a mount that the container can write to' : undefined;
}

function isWritable({ type, readOnly }: Mount): boolean {
  const canBe = type === 'bind' || type === 'volume' || type === 'tmpfs';
  return canBe && (readOnly === undefined || isOff(readOnly));
}
