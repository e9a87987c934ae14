import { isSetTo } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'gpu-all',
  on: 'container',
  danger: { attacker: 'weakness', reach: 'defences' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [668],
  docs: {
    title: 'Give a container only the GPUs that it needs',
    why: 'All programs that use a GPU share its memory, and its driver runs in the kernel. A container with all GPUs can slow down every other workload on them, and exploit flaws through each: CVE-2024-0132 led from a container to the host through the GPU toolkit.',
    how: 'Ask for a number of GPUs (`count`) or name them (`device_ids`).',
    limits: 'The rule reports requests for all GPUs, either explicitly or because no number is given.',
    references: [
      'https://docs.docker.com/compose/how-tos/gpu-support/',
      'https://docs.docker.com/reference/compose-file/services/#gpus',
      'https://nvd.nist.gov/vuln/detail/CVE-2024-0132',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          model:
            image: ghcr.io/acme/model:1.4
            gpus: «all»
      `,
      good: `
        services:
          model:
            image: ghcr.io/acme/model:1.4
            gpus:
              - count: 1
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          model:
            image: ghcr.io/acme/model:1.4
            deploy:
              resources:
                reservations:
                  devices:
                    «- driver: nvidia
                      capabilities: [gpu]»
      `,
      good: `
        services:
          model:
            image: ghcr.io/acme/model:1.4
            deploy:
              resources:
                reservations:
                  devices:
                    - driver: nvidia
                      capabilities: [gpu]
                      device_ids: ['0']
      `,
    },
  ],

  *check({ name, gpus }) {
    if (!isSetTo(gpus, 'all')) return;
    yield {
      at: gpus,
      message: `Container "${name}" gets all GPUs of the host. An attacker in it can slow down or spy on every other program that uses them.`,
      evidence: 'all',
    };
  },
});
