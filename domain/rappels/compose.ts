import { formatDate } from '../nombre/index.ts';
import { formatTrimestre } from '../temps/trimestre.ts';
import { sectionsOf } from './sections.ts';
import type { Destinataire, FaitsDuJour, Rappel, SectionRappel } from './types.ts';

/**
 * The mail of a person on a day, all its subjects together: one a day at most. Null when there is nothing to tell them, or when
 * they refused all of it.
 */
export function composeRappel(destinataire: Destinataire, faits: FaitsDuJour): Rappel | null {
  const sections = sectionsOf(destinataire, faits).filter(
    (section) => isDuDevoir(section, faits) || !destinataire.refus.includes(section.sujet),
  );
  if (sections.length === 0) return null;
  return {
    destinataire,
    objet: objetOf(sections, faits),
    salutation: 'Bonjour,',
    sections,
    pied: piedOf(destinataire, sections, faits),
  };
}

/**
 * What cannot be refused: a filing that is late and that the person answers for. It stops by filing, and the mail says so.
 */
export const isDuDevoir = ({ sujet }: SectionRappel, { jour, echeance }: FaitsDuJour): boolean =>
  sujet === 'depot' && jour > echeance;

function objetOf(sections: readonly SectionRappel[], { trimestre, echeance, jour }: FaitsDuJour): string {
  const [premiere] = sections;
  const periode = formatTrimestre(trimestre);
  switch (premiere?.sujet) {
    case 'depot':
      return jour > echeance
        ? `Dépôt en retard : indicateurs qualité du ${periode}`
        : `À déposer au plus tard le ${formatDate(echeance)} : indicateurs qualité du ${periode}`;
    case 'publication':
      return `À compléter avant la publication : tableau du ${periode}`;
    case 'actions':
      return 'Plan d’actions : des échéances sont passées';
    default:
      return `Qualité de service : ${periode}`;
  }
}

function piedOf(
  { fonction }: Destinataire,
  sections: readonly SectionRappel[],
  faits: FaitsDuJour,
): readonly string[] {
  const pied = [
    `Vous recevez ce message en tant que « ${fonction} ». Vous en recevez un par jour au plus pour ce département.`,
  ];
  return sections.some((section) => isDuDevoir(section, faits))
    ? [
        ...pied,
        'Le rappel d’un dépôt en retard ne peut pas être arrêté : il cesse dès que le classeur est déposé, ou quand le référent qualité retire votre fonction.',
      ]
    : pied;
}
