import { known } from '../../../model/located.ts';
import type { Model } from '../../../model/project.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'model-runner',
  on: 'project',
  profile: 'strict',
  precision: 'medium',
  cwe: [1357],
  docs: {
    title: 'Name the version of language models',
    why: 'Without a tag each pull may bring another model, which behaves in other ways; and a file of weights is parsed by native code. Flags of the runtime go to that engine as they are written, past everything that Docker checks.',
    how: 'Name a tag, and best the digest: `ai/smollm2:360M-Q4_K_M`. Use `context_size` rather than flags.',
    limits: 'Whether a tag was moved is not known. Models that only run time knows are left alone.',
    references: [
      'https://docs.docker.com/reference/compose-file/models/',
      'https://docs.docker.com/ai/compose/models-and-compose/',
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
        yield { at: model, message: `The model "${name}" has no version, so each pull may bring another one.` };
      const [flag] = runtimeFlags;
      if (flag !== undefined)
        yield { at: flag, message: `The model "${name}" hands flags to its engine, which nothing checks.` };
    }
  },
});

function isUnpinned({ model }: Model): boolean {
  const text = known(model);
  return text !== undefined && !text.includes('@') && !/:(?!latest$)[^/:]+$/.test(text);
}
