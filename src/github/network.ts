import { type WorkBudget, workBudget } from '../support/budget.ts';
import type { Client } from './client.ts';
import type { WorkflowContext } from './context.ts';

/** Access to the API of GitHub, created on first use. */
export interface Network {
  readonly budget: WorkBudget;
  /** Undefined outside a workflow, and without a token. No network code is loaded before the first call. */
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
