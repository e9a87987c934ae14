import { importTests } from '../support/import-tests.ts';

await importTests('rules/build');
await importTests('rules/escape');
await importTests('rules/hardening');
await importTests('rules/isolation');
await importTests('rules/network');
