import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'gha-implicit-socket',
  on: 'container',
  danger: { attacker: 'contributor', reach: 'host' },
  profile: 'recommended',
  precision: 'high',
  cwe: [250],
  docs: {
    title: 'Keep pull requests out of containers on self-hosted runners',
    why: 'The runner mounts the socket of Docker into every job container, and the workflow cannot prevent it. On a self-hosted machine, anyone whose pull request runs there can start a container with the whole disk of that machine, and stay on it after the job, with the secrets of every later one.',
    how: 'Run jobs for pull requests on GitHub-hosted runners, or on machines that are thrown away after each job. Otherwise run the job without `container`, with a runner that has no access to Docker.',
    limits:
      'The rule reports jobs with `container` and the label `self-hosted` in a workflow that `pull_request` or `pull_request_target` starts. It does not recognise runners by groups or by custom labels alone. No file shows whether strangers need an approval before their first job, or whether the machine is thrown away after a job.',
    ways: [
      {
        do: 'Run jobs for pull requests on runners of GitHub: `runs-on: ubuntu-24.04`.',
        trap: 'They do not reach your network: tests against internal services need another job, which runs after the merge.',
      },
      {
        do: 'Use runners that are thrown away after one job: `--ephemeral`, each in a virtual machine of its own.',
        trap: 'An `--ephemeral` runner on a machine that stays keeps what the job left there.',
      },
      {
        do: 'Remove `container`, and take Docker away from the account of the runner.',
        trap: 'Jobs with `services` and Docker actions then fail, and a job still has the files of that account.',
      },
      {
        do: 'Require an approval for all outside contributors, in the settings for Actions.',
        trap: 'The person who approves has to read the whole change each time; a workflow on `pull_request_target` needs no approval.',
      },
    ],
    verify: {
      run: "git grep -nE 'runs-on:.*self-hosted' -- .github/workflows",
      prints: 'No line in a workflow that `pull_request` or `pull_request_target` starts.',
    },
    references: [
      'https://github.com/actions/runner/blob/main/src/Runner.Worker/Container/ContainerInfo.cs',
      'https://docs.github.com/actions/security-for-github-actions/security-guides/security-hardening-for-github-actions#hardening-for-self-hosted-runners',
    ],
  },
  examples: [
    {
      file: '.github/workflows/ci.yml',
      bad: `
        on: [push, pull_request]
        jobs:
          test:
            runs-on: [«self-hosted», linux]
            container: ghcr.io/acme/app:1.4
      `,
      good: `
        on: [push, pull_request]
        jobs:
          test:
            runs-on: ubuntu-latest
            container: ghcr.io/acme/app:1.4
      `,
    },
    {
      file: '.github/workflows/ci.yml',
      bad: `
        on:
          pull_request:
            branches: [main]
        jobs:
          test:
            runs-on: «self-hosted»
            container:
              image: ghcr.io/acme/app:1.4
      `,
      good: `
        on:
          push:
            branches: [main]
        jobs:
          test:
            runs-on: self-hosted
            container:
              image: ghcr.io/acme/app:1.4
      `,
    },
  ],

  *check({ name, runnerSocket }) {
    if (runnerSocket === undefined) return;
    yield {
      at: runnerSocket,
      message: `Container "${name}" runs for pull requests on a runner of your own, which mounts the socket of Docker into it. An attacker whose pull request runs can start a process as root on that machine.`,
      evidence: 'runner socket',
    };
  },
});
