import { isDuDevoir } from './devoir.ts';
import type { PartRappel } from './types.ts';

/** « a, b et c ». */
const liste = new Intl.ListFormat('fr', { type: 'conjunction' });
const DEVOIR =
  'Le rappel d’un dépôt en retard ne peut pas être arrêté : il cesse dès que le classeur est déposé, ou quand le référent qualité retire votre fonction.';

/** Why the mail comes, in what functions, and what of it cannot be refused. */
export function piedOf(parts: readonly PartRappel[]): readonly string[] {
  const seul = parts.every(({ titre }) => titre === null);
  const titres = parts.map(
    ({ destinataire, faits }) =>
      `« ${destinataire.fonction} »${seul ? '' : ` pour le département ${faits.nom}`}`,
  );
  const rythme = seul ? 'un par jour au plus' : 'un par jour au plus, tous départements réunis';
  return [
    `Vous recevez ce message en tant que ${liste.format(titres)}. Vous en recevez ${rythme}.`,
    ...(parts.some(({ sections, faits }) => sections.some((section) => isDuDevoir(section, faits)))
      ? [DEVOIR]
      : []),
  ];
}
