/** Why nothing is looked up, in words that continue "…, because ". */
export const FORBIDDEN = 'network access is forbidden';

export const FORBIDDEN_WAY_OUT = 'Run the check without --offline, or the Action without network: never.';
