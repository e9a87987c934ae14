import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'engine-client-without-tls',
  on: 'engine',
  danger: { attacker: 'server', reach: 'host' },
  profile: 'recommended',
  precision: 'high',
  cwe: [306, 319],
  docs: {
    title: 'Do not send commands to an engine without TLS',
    why: 'The API of the engine on a TCP port without TLS asks for no password: anyone who reaches the port can start privileged containers there, and anyone on the way can read and change what this command sends, with secrets and the images that it names. Attackers find open ports of this kind within hours, and mine cryptocurrency there.',
    how: 'Use `ssh://`: `docker -H ssh://user@host`, or `docker context create`. If TCP is needed, use port 2376 with `--tlsverify` and client certificates.',
    limits:
      'The rule reads `-H`, `--host`, `DOCKER_HOST`, `docker context create`, `podman --url` and `buildctl --addr` in the commands of scripts, workflows and other files that start containers, `env` of workflows, variables of pipelines, and files that scripts source. Addresses of the machine itself, port 2376, services of a job, hosts whose name contains `proxy`, and scripts that set `DOCKER_TLS_VERIFY` or `DOCKER_CERT_PATH` are left alone. `docker-host-tcp` reports containers, and `docker-socket-in-image` images.',
    ways: [
      {
        do: 'Create a context once, `docker context create prod --docker host=ssh://deploy@host.example.com`, and name it: `docker --context prod ps`.',
        trap: 'Write the key of the host to `known_hosts` first: a job with `StrictHostKeyChecking=no` trusts anyone on the way.',
      },
      {
        do: 'Use port 2376 with `--tlsverify` and a certificate of the client.',
        trap: '`--tls` alone encrypts, but accepts any server.',
      },
      {
        do: 'Close port 2375 on the engine once no client uses it.',
        trap: 'Other scripts may still use it: `ss -tnp` on the engine shows who is connected.',
      },
    ],
    verify: {
      run: 'curl --max-time 5 http://HOST:2375/version',
      prints: 'An error, from the machine that runs the command: the engine no longer listens without TLS.',
    },
    references: [
      'https://docs.docker.com/engine/security/protect-access/',
      'https://docs.docker.com/reference/cli/docker/#host',
    ],
  },
  examples: [
    {
      file: 'deploy.sh',
      bad: `
        docker -H «tcp://engine.example.com:2375» pull ghcr.io/acme/app:1.4
        export DOCKER_HOST=«tcp://192.0.2.10:2375»
        docker pull ghcr.io/acme/app:1.4
      `,
      good: `
        docker -H ssh://deploy@engine.example.com pull ghcr.io/acme/app:1.4
        export DOCKER_HOST=ssh://deploy@192.0.2.10
        docker pull ghcr.io/acme/app:1.4
      `,
    },
    {
      file: '.github/workflows/deploy.yml',
      bad: `
        on: push
        jobs:
          deploy:
            runs-on: ubuntu-latest
            steps:
              - run: docker «--host=tcp://engine.example.com» ps
      `,
      good: `
        on: push
        jobs:
          deploy:
            runs-on: ubuntu-latest
            steps:
              - run: docker --tlsverify --host=tcp://engine.example.com ps
      `,
    },
    {
      file: '.github/workflows/deploy.yml',
      bad: `
        on: push
        env:
          DOCKER_HOST: «tcp://engine.example.com:2375»
        jobs:
          deploy:
            runs-on: ubuntu-latest
            steps:
              - run: docker ps
              - run: echo «DOCKER_HOST=tcp://192.0.2.10» >> "$GITHUB_ENV"
      `,
      good: `
        on: push
        env:
          DOCKER_HOST: ssh://deploy@engine.example.com
        jobs:
          deploy:
            runs-on: ubuntu-latest
            services:
              docker:
                image: docker:28-dind
            steps:
              - run: docker ps
                env:
                  DOCKER_HOST: tcp://docker:2375
      `,
    },
  ],

  *check({ reader, plainEngines = [] }) {
    for (const { at, host } of plainEngines) {
      yield {
        at,
        message: `${reader} talks to the container engine of "${host}" without TLS. Anyone who reaches its port controls that engine without a password, and so its host.`,
        evidence: host,
      };
    }
  },
});
