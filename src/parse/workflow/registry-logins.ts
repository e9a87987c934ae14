import type { EngineSettings } from '../../model/containers/engine-settings.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { contextsOf, levelOf, textOf } from './contexts.ts';
import type { Contexts } from './evaluate.ts';
import { readerOf, stepHoldersOf, stepsIn } from './steps.ts';

/** `docker/login-action` with a password that is written out, or that `env` of the file has. */
export function actionLogins(root: TreeMapping | undefined, contexts: Contexts): readonly EngineSettings[] {
  const reader = readerOf(root);
  return stepHoldersOf(root).flatMap((holder) =>
    stepsIn(holder).flatMap((step): EngineSettings[] => {
      const uses = asScalar(entryOf(step, 'uses')?.node)?.value ?? '';
      const inputs = asMapping(entryOf(step, 'with')?.node);
      const password = asScalar(entryOf(inputs, 'password')?.node);
      if (!LOGIN_ACTION.test(uses) || password === undefined) return [];
      const value = textOf(
        password.value,
        contextsOf(
          [root, holder, step].map((one) => levelOf(one)),
          contexts,
        ),
      );
      if (value === undefined) return [];
      const registry = asScalar(entryOf(inputs, 'registry')?.node)?.value;
      const login = { password: { value, span: spanOf(password) }, registry };
      const settings = { registries: [], listeners: [], verifiesClients: undefined, logins: [login] };
      return [{ kind: 'engine', file: password.file, span: login.password.span, reader, ...settings }];
    }),
  );
}

/** https://github.com/docker/login-action, https://github.com/redhat-actions/podman-login */
const LOGIN_ACTION = /^(?:docker\/login-action|redhat-actions\/podman-login)@/;
