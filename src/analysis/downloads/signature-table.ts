import { SIGNATURE_BYPASSES } from '../../data/signature-bypasses.ts';
import { bypassTable } from './bypasses.ts';

/** The ways to install packages without a check of their signatures. */
export const SIGNATURE_TABLE = bypassTable(SIGNATURE_BYPASSES);
