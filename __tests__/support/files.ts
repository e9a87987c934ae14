/** Files of a small repository, with one critical, some medium and no other finding in the compose file. */
export const COMPOSE = `services:
  app:
    image: ghcr.io/acme/app:1.4.2
    privileged: true
`;

/** The same with an additional high finding. */
export const WORSE = `${COMPOSE}    network_mode: host
`;

export const CLEAN_DOCKERFILE = `FROM ghcr.io/acme/node:22.21
USER node
CMD ["node", "server.js"]
`;

/** One critical finding. */
export const PIPED = `FROM ghcr.io/acme/node:22.21
RUN curl -sSL https://example.com/install.sh | sh
USER node
CMD ["node", "server.js"]
`;
