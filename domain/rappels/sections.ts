import { formatDate } from '../nombre/index.ts';
import { formatTrimestre } from '../temps/trimestre.ts';
import type { Destinataire, FaitsDuJour, SectionRappel, SiteAttendu } from './types.ts';

/** Longest list of a mail: the rest is one click away. */
export const LIGNES_MAX = 12;

const isReferent = ({ departement }: Destinataire, faits: FaitsDuJour): boolean =>
  departement === faits.departement;

function shorten(lignes: readonly string[], reste: (n: number) => string): readonly string[] {
  const exces = lignes.length - LIGNES_MAX;
  return exces > 0 ? [...lignes.slice(0, LIGNES_MAX), reste(exces)] : lignes;
}

const accorde = (n: number, un: string, plusieurs: string): string => (n === 1 ? un : plusieurs);

/** Everything that concerns a person on a day, the most pressing first. */
export function sectionsOf(destinataire: Destinataire, faits: FaitsDuJour): readonly SectionRappel[] {
  return [
    sectionDepot(destinataire, faits),
    sectionPublication(destinataire, faits),
    sectionActions(destinataire, faits),
    sectionEtape(destinataire, faits),
  ].flatMap((section) => section ?? []);
}

/** The sites of a person that have not filed. */
export function attendusOf(destinataire: Destinataire, faits: FaitsDuJour): readonly SiteAttendu[] {
  const tous = isReferent(destinataire, faits);
  return faits.nonDeposes.filter(({ site }) => tous || destinataire.sites.includes(site));
}

function sectionDepot(destinataire: Destinataire, faits: FaitsDuJour): SectionRappel | null {
  if (!faits.rappel && !faits.ouverture) return null;
  const siens = attendusOf(destinataire, faits);
  if (siens.length === 0) return null;
  const retard = faits.jour > faits.echeance;
  const n = siens.length;
  return {
    sujet: 'depot',
    titre: retard ? 'Dépôt en retard' : 'À déposer',
    phrase: retard
      ? `${accorde(n, 'Ce site n’a pas déposé', 'Ces sites n’ont pas déposé')} le classeur du ${formatTrimestre(faits.trimestre)}, attendu le ${formatDate(faits.echeance)}. Ouvrez le classeur et déposez-le : les chiffres connus suffisent, un chiffre absent se dit avec sa raison.`
      : `${accorde(n, 'Ce site doit déposer', 'Ces sites doivent déposer')} le classeur du ${formatTrimestre(faits.trimestre)} au plus tard le ${formatDate(faits.echeance)}.`,
    lignes: shorten(
      siens.map(({ site, nom }) => `${nom} (${site})`),
      (reste) => `et ${reste} ${accorde(reste, 'autre site', 'autres sites')}`,
    ),
  };
}

function sectionPublication(destinataire: Destinataire, faits: FaitsDuJour): SectionRappel | null {
  if (!isReferent(destinataire, faits) || faits.bloquants.length === 0)
    return sectionJustifications(destinataire, faits);
  return {
    sujet: 'publication',
    titre: 'Avant de publier',
    phrase: `Le tableau du ${formatTrimestre(faits.trimestre)} ne peut pas être publié en l’état :`,
    lignes: shorten(
      faits.bloquants.map(({ message }) => message),
      (reste) => `et ${reste} ${accorde(reste, 'autre point', 'autres points')}`,
    ),
  };
}

/** What each site can settle by itself, before anything blocks. */
function sectionJustifications(destinataire: Destinataire, faits: FaitsDuJour): SectionRappel | null {
  const tous = isReferent(destinataire, faits);
  const siens = faits.aJustifier.filter(({ site }) => tous || destinataire.sites.includes(site));
  if (siens.length === 0) return null;
  return {
    sujet: 'publication',
    titre: 'À justifier avant la publication',
    phrase: `Des chiffres déposés pour le ${formatTrimestre(faits.trimestre)} demandent un commentaire ou une action : répondez depuis le volet, ou déposez une correction.`,
    lignes: shorten(
      siens.map(
        ({ site, nom, nombre }) => `${nom} (${site}) : ${nombre} ${accorde(nombre, 'chiffre', 'chiffres')}`,
      ),
      (reste) => `et ${reste} ${accorde(reste, 'autre site', 'autres sites')}`,
    ),
  };
}

function sectionActions(destinataire: Destinataire, faits: FaitsDuJour): SectionRappel | null {
  if (!faits.rappel) return null;
  const toutes = isReferent(destinataire, faits);
  const siennes = faits.actionsEnRetard.filter(({ site }) => toutes || destinataire.sites.includes(site));
  if (siennes.length === 0) return null;
  return {
    sujet: 'actions',
    titre: 'Plan d’actions',
    phrase: `${accorde(siennes.length, 'Une action dont l’échéance est passée n’est pas réalisée', 'Des actions dont l’échéance est passée ne sont pas réalisées')} : mettez à jour ${accorde(siennes.length, 'son état, son échéance ou son bilan', 'leur état, leur échéance ou leur bilan')} dans le classeur.`,
    lignes: shorten(
      siennes.map(
        ({ action, responsable, echeance }) =>
          `${action} (${responsable ?? 'sans responsable'}, ${formatDate(echeance)})`,
      ),
      (reste) => `et ${reste} ${accorde(reste, 'autre action', 'autres actions')}`,
    ),
  };
}

function sectionEtape(destinataire: Destinataire, faits: FaitsDuJour): SectionRappel | null {
  if (!isReferent(destinataire, faits)) return null;
  const periode = formatTrimestre(faits.trimestre);
  // A calendar that is caught up with may bring both: what is to be done now is said.
  if (!faits.proposition) return faits.ouverture ? sectionOuverture(faits) : null;
  return {
    sujet: 'etape',
    titre: faits.bloquants.length === 0 ? 'Le tableau est prêt' : 'Le tableau est consolidé',
    phrase:
      faits.bloquants.length === 0
        ? `Le tableau du ${periode} est consolidé et rien ne s’oppose à sa publication : relisez l’aperçu, puis publiez.`
        : `Le tableau du ${periode} est consolidé : complétez les points ci-dessus, relisez l’aperçu, puis publiez.`,
    lignes: [],
  };
}

const sectionOuverture = ({ nom, trimestre }: FaitsDuJour): SectionRappel => ({
  sujet: 'etape',
  titre: 'Le trimestre est ouvert',
  phrase: `Les sites ${nom} peuvent remplir et déposer le classeur du ${formatTrimestre(trimestre)}.`,
  lignes: [],
});
