import type { ActionDeposee } from '../depot/types.ts';
import type { CodeSite, Indicateur } from '../referentiels/types.ts';
import { concludeCumul, CUMUL_VIDE, mergeMesures, readCumul } from './cumul.ts';
import type { Cumul } from './cumul.ts';
import { findLigne } from './examen.ts';
import { examineSite } from './examen.ts';
import type { Examen, Manquant } from './examen.ts';
import { concludePoids, effectifOf, mergePoids, POIDS_VIDE, poidsOf } from './poids.ts';
import type { PoidsExact } from './poids.ts';
import type { Agregat, Contribution, DepotFige } from './types.ts';

type Depots = ReadonlyMap<CodeSite, DepotFige | null>;
type ActionDuSite = ActionDeposee & { readonly site: CodeSite };

/** One indicator of a département. `attendus`: the sites of the roster that measure it, in the roster's order. */
export function buildAgregat(indicateur: Indicateur, attendus: readonly CodeSite[], depots: Depots): Agregat {
  const lus = attendus.map((site): Lu => {
    const examen = examineSite(site, depots.get(site) ?? null, indicateur);
    return {
      examen,
      cumul: 'ligne' in examen ? readCumul(examen.ligne.mesure, indicateur) : CUMUL_VIDE,
    };
  });
  const cumul = lus.reduce((a, b) => mergeMesures(a, b.cumul, indicateur), CUMUL_VIDE);
  const contributions: Contribution[] = [];
  const manquants: Manquant[] = [];
  let poids = POIDS_VIDE;
  for (const lu of lus) {
    const examen = leaveOut(lu, cumul.apports, indicateur);
    poids = mergePoids(poids, readPoidsSite(lu, examen === lu.examen));
    if ('manque' in examen) manquants.push(examen.manque);
    else {
      const { site, depot, ligne } = examen;
      contributions.push({ site, version: depot.version, mesure: ligne.mesure, adresse: ligne.adresse });
    }
  }

  return {
    code: indicateur.code,
    definition: indicateur.version,
    unite: indicateur.unite,
    regle: indicateur.agregation,
    mesure: concludeCumul(cumul, indicateur),
    couverture: { attendus, couverts: contributions.map(({ site }) => site), manquants },
    poids: concludePoids(poids),
    contributions,
    ...collectTextes(indicateur, attendus, depots),
  };
}

/** What a site filed, and what that brings. */
interface Lu {
  readonly examen: Examen;
  readonly cumul: Cumul;
}

function readPoidsSite({ examen, cumul }: Lu, dedans: boolean): PoidsExact {
  if (!('ligne' in examen)) return poidsOf(null, false);
  return poidsOf(cumul.total ? cumul.total.effectif : effectifOf(examen.ligne.mesure), dedans);
}

/** A figure that cannot be added up is in only when it is alone; otherwise its site is said to be missing, and why. */
function leaveOut({ examen, cumul }: Lu, apports: number, { agregation }: Indicateur): Examen {
  const seule = cumul.apports > 0 && !cumul.total;
  if (!('ligne' in examen) || apports <= 1 || !seule) return examen;
  const raison = agregation === 'jamais' ? 'non-additionnable' : 'valeur-seule';
  return { site: examen.site, manque: { site: examen.site, raison, precision: null } };
}

/** Comments and linked actions of every site that filed the line, whether its figure is in or not. */
function collectTextes(
  { code }: Indicateur,
  attendus: readonly CodeSite[],
  depots: Depots,
): Pick<Agregat, 'commentaires' | 'actions'> {
  const commentaires: { site: CodeSite; texte: string }[] = [];
  const actions: ActionDuSite[] = [];
  for (const site of attendus) {
    const contenu = depots.get(site)?.contenu;
    const ligne = contenu && findLigne(contenu, code);
    if (ligne?.commentaire) commentaires.push({ site, texte: ligne.commentaire });
    if (!ligne || ligne.actions.length === 0) continue;
    const liees = contenu.actions.filter(({ numero }) => ligne.actions.includes(numero));
    actions.push(...liees.map((action) => ({ ...action, site })));
  }
  return { commentaires, actions };
}
