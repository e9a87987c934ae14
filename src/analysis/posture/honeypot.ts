import type { Container } from '../../model/containers/container.ts';
import { known } from '../../model/located.ts';

/** Whether it pretends to be the services whose ports it opens, by the name of the container, of its image or of the folder of its build. */
export function isHoneypot({ name, image, build }: Container): boolean {
  const texts = [name, image?.reference.value.text ?? '', known(build?.context) ?? ''];
  return texts.some((text) => HONEYPOT.test(text));
}

/** Names of honeypots in https://github.com/paralax/awesome-honeypots that are not words of other programs. */
const HONEYPOT =
  /honeypots?(?:$|[^a-z])|(?:^|[^a-z])(?:honeytrap|honeyd|honeypy|opencanary|cowrie|kippo|dionaea|heralding|conpot|elasticpot|glastopf|mailoney|adbhoney|ddospot|beelzebub|wordpot|endlessh)(?:$|[^a-z])/i;
