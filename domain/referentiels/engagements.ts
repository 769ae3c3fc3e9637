import type { Engagement } from './engagements-types.ts';
import { ENGAGEMENTS_QUALEPREF } from './qualepref.ts';
import { ENGAGEMENTS_SERVICES_PUBLICS_PLUS } from './services-publics-plus.ts';

/** Every commitment that an action may bear on. */
export const ENGAGEMENTS: readonly Engagement[] = [
  ...ENGAGEMENTS_QUALEPREF,
  ...ENGAGEMENTS_SERVICES_PUBLICS_PLUS,
];

const parCode = new Map(ENGAGEMENTS.map((engagement) => [engagement.code, engagement]));

/** The commitment of a code (`QEP-1.01`, `SPP-4`); undefined when unknown. */
export const findEngagement = (code: string): Engagement | undefined => parCode.get(code);
