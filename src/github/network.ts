import { type WorkBudget, workBudget } from '../support/budget.ts';
import type { Client } from './client.ts';
import type { WorkflowContext } from './context.ts';

/** The API of GitHub, for when something has to be asked or sent. */
export interface Network {
  readonly budget: WorkBudget;
  /** Undefined outside of a workflow, and without a token. Nothing of the network's code is loaded before it is asked for. */
  client(): Promise<Client | undefined>;
}

export function openNetwork({ repository }: WorkflowContext, token: string, seconds: number): Network {
  const budget = workBudget(seconds);
  let client: Promise<Client> | undefined;
  return {
    budget,
    async client() {
      if (repository === undefined || token === '') return undefined;
      client ??= import('./client.ts').then(({ createClient }) => createClient({ token, ...repository, budget }));
      return client;
    },
  };
}
