/** What an engine does without a protection, whether a change removes it or a setting switches it off. Follows the name of the engine. */
export const WITHOUT_PROTECTION = {
  users:
    'runs containers with the users of the host. An attacker who breaks out of any of them as root is root of the host.',
  separation:
    'lets all containers of the default network connect to each other. An attacker in one of them reaches the ports of all others.',
} as const;
