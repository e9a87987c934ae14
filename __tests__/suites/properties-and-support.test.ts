import { importTests } from '../support/import-tests.ts';

await importTests('properties');
await importTests('support');
await importTests('support/patterns');
await importTests('images/versions');
await importTests('scripts');
await importTests('accuracy');
await importTests('differential/compose');
await importTests('differential/dockerfile');
await importTests('differential/engine');
await importTests('differential/fix');
await importTests('differential/ignore');
await importTests('differential/shell');
await importTests('engine');
