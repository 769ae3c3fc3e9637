import { formatDate } from '../nombre/index.ts';
import { formatTrimestre } from '../temps/trimestre.ts';
import { isDuDevoir } from './devoir.ts';
import { piedOf } from './pied.ts';
import { sectionsOf } from './sections.ts';
import type { Concerne, Destinataire, FaitsDuJour, PartRappel, Rappel, SectionRappel } from './types.ts';

/**
 * The mail of a person on a day, with all its subjects and all the départements in whose directory they are: one a day at most.
 * The same mail whatever the order of the entries. Null when there is nothing to tell them, or when they refused all of it.
 * @param entrees all the entries of one person, one for each directory that they are in, and one day
 */
export function composeRappel(entrees: readonly Concerne[]): Rappel | null {
  const parts = entrees
    .flatMap(({ destinataire, faits }): PartRappel[] => {
      if (!faits) return [];
      const titre = entrees.length === 1 ? null : `Département ${faits.nom}`;
      return [{ destinataire, faits, titre, sections: keptSections(destinataire, faits) }];
    })
    .filter(({ sections }) => sections.length > 0)
    .sort(byUrgence);
  const [premiere] = parts;
  if (!premiere) return null;
  return {
    courriel: premiere.destinataire.courriel,
    jour: premiere.faits.jour,
    objet: objetOf(parts),
    salutation: 'Bonjour,',
    parts,
    pied: piedOf(parts),
  };
}

/** A subject that is refused in one directory is still told by the others. */
const keptSections = (destinataire: Destinataire, faits: FaitsDuJour): readonly SectionRappel[] =>
  sectionsOf(destinataire, faits).filter(
    (section) => isDuDevoir(section, faits) || !destinataire.refus.includes(section.sujet),
  );

const URGENCES = ['depot', 'publication', 'actions', 'etape'];
const urgenceOf = ({ sections: [premiere], faits }: PartRappel): number =>
  !premiere || isDuDevoir(premiere, faits) ? -1 : URGENCES.indexOf(premiere.sujet);

const byUrgence = (a: PartRappel, b: PartRappel): number =>
  urgenceOf(a) - urgenceOf(b) ||
  a.faits.echeance.localeCompare(b.faits.echeance) ||
  a.faits.departement.localeCompare(b.faits.departement);

/** The most pressing; when départements do not ask for the same, it says which one asks for it. */
function objetOf(parts: readonly PartRappel[]): string {
  const [premier = '', ...autres] = parts.map(({ sections, faits }) => objetOfPart(sections, faits));
  return autres.every((autre) => autre === premier)
    ? premier
    : `${premier} (département ${parts[0]?.faits.nom}) et autres rappels`;
}

function objetOfPart(
  [premiere]: readonly SectionRappel[],
  { trimestre, echeance, jour }: FaitsDuJour,
): string {
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
