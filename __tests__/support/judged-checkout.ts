import type { Change } from '../../src/gate/change.ts';
import { type Judged, judge } from '../../src/gate/index.ts';
import type { RunSettings } from '../../src/run/settings.ts';
import { workBudget } from '../../src/support/budget.ts';
import { type Checkout, type CheckoutOptions, makeCheckout } from './checkout.ts';

const checkouts: Checkout[] = [];

/** A checkout that {@link removeCheckouts} removes. It has the commits that the merge is made of, unless the options want another depth. */
export function make(options: CheckoutOptions): Checkout {
  const checkout = makeCheckout({ depth: 2, ...options });
  checkouts.push(checkout);
  return checkout;
}

export function removeCheckouts(): void {
  for (const checkout of checkouts.splice(0)) checkout.remove();
}

export interface Given {
  readonly change?: Partial<Change>;
  readonly settings?: Partial<RunSettings>;
  readonly policyOfBase?: boolean;
}

export async function judgeCheckout({ workspace, base, merge }: Checkout, given: Given = {}): Promise<Judged> {
  const settings = {
    folder: workspace,
    paths: [],
    config: undefined,
    profile: undefined,
    failOn: undefined,
    baseline: undefined,
  };
  const change = { kind: 'pull_request', sha: merge, base, baseName: 'main', ...given.change } as const;
  return judge({ ...settings, ...given.settings }, change, {
    isBaseNeeded: true,
    budget: workBudget(20),
    policyOfBase: given.policyOfBase ?? true,
  });
}

/** The rules that the tests use; other findings in the files change as rules are added. */
const RULES: ReadonlySet<string> = new Set(['network-host', 'pid-host', 'remote-script-exec', 'runtime-socket-mount']);

/** `rule path:line` of the new findings. */
export function fresh({ gate }: Judged): string[] | undefined {
  const found = gate?.fresh.filter(({ ruleId }) => RULES.has(ruleId));
  return found?.map(({ ruleId, span }) => {
    const line = span.file.text.slice(0, span.start).split('\n').length;
    return `${ruleId} ${span.file.path}:${line}`;
  });
}
