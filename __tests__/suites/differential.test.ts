import { importTests } from '../support/import-tests.ts';

await importTests('accuracy');
await importTests('differential/compose');
await importTests('differential/dockerfile');
await importTests('differential/engine');
await importTests('differential/ignore');
await importTests('differential/shell');
await importTests('engine');
