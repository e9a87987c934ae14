/** The variables by which most programs find a proxy. */
export const PROXY_VARIABLE = /^(?:https?|all|ftp)_proxy$/i;
