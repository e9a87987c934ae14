import type { EngineSettings } from '../../model/containers/engine-settings.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';

/** `docker/login-action` with a password that is written out. */
export function actionLogins(steps: readonly TreeMapping[], reader: string): readonly EngineSettings[] {
  return steps.flatMap((step): EngineSettings[] => {
    const uses = asScalar(entryOf(step, 'uses')?.node)?.value ?? '';
    const password = asScalar(entryOf(asMapping(entryOf(step, 'with')?.node), 'password')?.node);
    if (!LOGIN_ACTION.test(uses) || password === undefined || password.value.includes('${{')) return [];
    const login = { password: { value: password.value, span: spanOf(password) } };
    const settings = { registries: [], listeners: [], verifiesClients: undefined, logins: [login] };
    return [{ kind: 'engine', file: password.file, span: login.password.span, reader, ...settings }];
  });
}

/** https://github.com/docker/login-action, https://github.com/redhat-actions/podman-login */
const LOGIN_ACTION = /^(?:docker\/login-action|redhat-actions\/podman-login)@/;
