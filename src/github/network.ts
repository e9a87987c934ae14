import { type WorkBudget, workBudget } from '../support/budget.ts';
import type { Client } from './client.ts';
import type { WorkflowContext } from './context.ts';
import type { Inputs } from './inputs.ts';

/** Access to the API of GitHub, created on first use. */
export interface Network {
  readonly budget: WorkBudget;
  /** Undefined outside a workflow, and without a token. No network code is loaded before the first call. */
  client(): Promise<Client | undefined>;
}

type NetworkInputs = Pick<Inputs, 'token' | 'networkSeconds' | 'offline'>;

/** With `network: never`, git gets no time, and there never is a client. */
export function openNetwork({ repository }: WorkflowContext, inputs: NetworkInputs): Network {
  const { token, networkSeconds, offline = false } = inputs;
  const seconds = offline ? 0 : networkSeconds;
  const budget = workBudget(seconds);
  let client: Promise<Client> | undefined;
  return {
    budget,
    async client() {
      if (repository === undefined || token === '' || offline) return undefined;
      client ??= import('./client.ts').then(({ createClient }) => createClient({ token, ...repository, budget }));
      return client;
    },
  };
}
