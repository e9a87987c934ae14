/** A text without any of these words does not declare a container. */
export const CONTAINER_WORDS = /\b(?:container|services)["']?\s*:|docker:\/\//;

/** A text without these does not use workflows and actions of its repository. */
export const LOCAL_USES = /uses["']?[ \t]*:[ \t]*["']?\.\//;
