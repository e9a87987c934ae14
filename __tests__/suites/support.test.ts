import { importTests } from '../support/import-tests.ts';

await importTests('support');
await importTests('support/patterns');
await importTests('images/versions');
await importTests('scripts');
