import { unset } from '../../model/findings/fix.ts';
import { isOn } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'use-api-socket',
  on: 'container',
  danger: { attacker: 'root', reach: 'host' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [250, 522],
  cis: ['5.32'],
  peers: { 'docker-bench': ['5.32'], 'compose-lint': ['CL-0001'] },
  docs: {
    title: 'Do not give a container the engine API',
    why: 'The option mounts the socket of the engine and also a file with the registry logins of the person who starts the container. An attacker who takes over the program can start a container with the whole disk of the host, and push images under the name of that person.',
    how: 'Remove the option. A program that only lists containers can talk to a socket proxy that allows only that; one that builds images can use a rootless builder.',
    limits: '`runtime-socket-mount` reports the same socket as a mount.',
    ways: [
      {
        do: 'Remove `use_api_socket`, and let a program that lists containers talk to a socket proxy.',
        trap: 'The option also passed your registry logins: a program that pulls private images needs an account of its own.',
      },
      {
        do: 'Build images with rootless BuildKit or Buildah.',
        trap: 'The builder has a cache and images of its own: push them, or load them into the engine, to run them.',
      },
      {
        do: 'Start and update containers from outside, by a job that connects with `ssh://`.',
        trap: 'Its key is worth as much as the socket: restrict it to one command in `authorized_keys`.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No line with a path that ends in `docker.sock`.',
    },
    fixTrap: {
      breaks: 'The program no longer reaches the engine, nor the credentials of your registries.',
      check: 'Start the container, and use the function that starts or lists containers.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#use_api_socket',
      'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          ci:
            image: ghcr.io/acme/ci:1.4
            use_api_socket: «true»
      `,
      isFixed: true,
      good: `
        services:
          ci:
            image: ghcr.io/acme/ci:1.4
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          ci:
            image: ghcr.io/acme/ci:1.4
            user: "10001"
            use_api_socket: "«yes»"
      `,
      isFixed: true,
      good: `
        services:
          ci:
            image: ghcr.io/acme/ci:1.4
            user: "10001"
      `,
    },
  ],

  *check({ name, usesApiSocket }) {
    if (!isOn(usesApiSocket)) return;
    yield {
      at: usesApiSocket,
      message: `Container "${name}" gets the socket of the engine and the registry logins of the person who starts it. An attacker in it can start a process that is root on the host.`,
      evidence: 'use-api-socket',
      fix: { title: 'Do not give it the engine API', safety: 'review', edits: [unset(usesApiSocket)] },
    };
  },
});
