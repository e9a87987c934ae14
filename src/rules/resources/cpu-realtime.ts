import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'cpu-realtime',
  on: 'container',
  sets: ['cpuRealtimeRuntime'],
  score: 2.5,
  profile: 'strict',
  precision: 'high',
  cwe: [770],
  docs: {
    title: 'Do not give containers the real-time scheduler',
    why: 'What runs with real-time priority comes before everything else on its processor. A program that loops, or an attacker in the container, keeps the engine, the network and every other service waiting for as long as the budget lasts.',
    how: 'Remove `cpu_rt_runtime` and `cpu_rt_period`, and limit the container with `cpus`.',
    limits: 'The capability `SYS_NICE`, which a program needs to ask for such a priority, is not looked at.',
    references: ['https://docs.docker.com/engine/containers/resource_constraints/#configure-the-real-time-scheduler'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cpu_rt_runtime: «950000»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cpus: 1.5
      `,
    },
  ],

  *check({ name, cpuRealtimeRuntime }) {
    const runtime = known(cpuRealtimeRuntime);
    if (cpuRealtimeRuntime === undefined || runtime === undefined || !/[1-9]/.test(runtime)) return;
    yield {
      at: cpuRealtimeRuntime,
      message: `Container "${name}" may use the real-time scheduler, and keep a processor from everything else on the host.`,
    };
  },
});
