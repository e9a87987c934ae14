import { importTests } from '../support/import-tests.ts';

await importTests('rules');
await importTests('rules/build');
await importTests('rules/escape');
await importTests('rules/hardening');
await importTests('rules/isolation');
await importTests('rules/network');
await importTests('rules/privileges');
await importTests('rules/processes');
await importTests('rules/resources');
await importTests('rules/secrets');
await importTests('rules/supply-chain');
await importTests('battery');
