import { known } from '../../../model/located.ts';
import type { Model } from '../../../model/project.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'model-runner',
  on: 'project',
  danger: { attacker: 'release', reach: 'users' },
  profile: 'strict',
  precision: 'medium',
  cwe: [1357],
  docs: {
    title: 'Name the version of language models',
    why: 'Without a tag each pull can bring a different model. It may behave differently, and its file is parsed by native code, which a malicious file can exploit; in Docker Desktop before 4.71 a model could run code on the host (CVE-2026-5843, April 2026). Docker passes runtime flags to the engine of the model without checking them.',
    how: 'Name a tag, and best also the digest: `ai/smollm2:360M-Q4_K_M`. Use `context_size` rather than flags.',
    limits: 'The rule does not know whether a tag was moved. It leaves alone models that are known only at run time.',
    references: [
      'https://docs.docker.com/reference/compose-file/models/',
      'https://docs.docker.com/ai/compose/models-and-compose/',
      'https://nvd.nist.gov/vuln/detail/CVE-2026-5843',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            models: [llm]
        models:
          llm:
            model: «ai/smollm2»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            models: [llm]
        models:
          llm:
            model: ai/smollm2:360M-Q4_K_M
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            models: [llm]
        models:
          llm:
            model: ai/smollm2:360M-Q4_K_M
            runtime_flags:
              - «--no-prefill-assistant»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            models: [llm]
        models:
          llm:
            model: ai/smollm2:360M-Q4_K_M
            context_size: 4096
      `,
    },
  ],

  *check({ models }) {
    for (const declared of models) {
      const { name, model, runtimeFlags } = declared;
      if (model !== undefined && isUnpinned(declared))
        yield {
          at: model,
          message: `The model "${name}" has no version, so anyone who can push it decides what the next pull brings.`,
        };
      const [flag] = runtimeFlags;
      if (flag !== undefined)
        yield { at: flag, message: `The model "${name}" passes flags to its engine that Docker does not check.` };
    }
  },
});

function isUnpinned({ model }: Model): boolean {
  const text = known(model);
  return text !== undefined && !text.includes('@') && !/:(?!latest$)[^/:]+$/.test(text);
}
