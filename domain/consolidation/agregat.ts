import type { ActionDeposee, Depot } from '../depot/types.ts';
import type { CodeSite, Indicateur } from '../referentiels/types.ts';
import { concludeCumul, CUMUL_VIDE, isAdditionnable, isSansCas, mergeMesures, readCumul } from './cumul.ts';
import { examineSite } from './examen.ts';
import type { Examen, Manquant } from './examen.ts';
import type { Agregat } from './types.ts';

type Depots = ReadonlyMap<CodeSite, Depot | null>;
type ActionDuSite = ActionDeposee & { readonly site: CodeSite };

/** One indicator of a département. `attendus`: the sites of the roster that measure it, in the roster's order. */
export function buildAgregat(indicateur: Indicateur, attendus: readonly CodeSite[], depots: Depots): Agregat {
  const examens = attendus.map((site) => examineSite(site, depots.get(site) ?? null, indicateur));
  const cumul = examens
    .flatMap((examen) => ('ligne' in examen ? [readCumul(examen.ligne.mesure, indicateur)] : []))
    .reduce((a, b) => mergeMesures(a, b, indicateur), CUMUL_VIDE);
  const retenus = examens.map((examen) => leaveOut(examen, cumul.apports, indicateur));
  const dedans = retenus.flatMap((examen) => ('ligne' in examen ? [examen] : []));

  return {
    code: indicateur.code,
    definition: indicateur.version,
    unite: indicateur.unite,
    regle: indicateur.agregation,
    mesure: concludeCumul(cumul, indicateur),
    couverture: {
      attendus,
      couverts: dedans.map(({ site }) => site),
      manquants: retenus.flatMap((examen): Manquant[] => ('manque' in examen ? [examen.manque] : [])),
    },
    contributions: dedans.map(({ site, depot, ligne }) => ({
      site,
      version: depot.version,
      mesure: ligne.mesure,
      adresse: ligne.adresse,
    })),
    ...collectTextes(indicateur, attendus, depots),
  };
}

/** A figure that cannot be added up is in only when it is alone; otherwise its site is said to be missing, and why. */
function leaveOut(examen: Examen, apports: number, indicateur: Indicateur): Examen {
  if (!('ligne' in examen) || apports <= 1) return examen;
  const { mesure } = examen.ligne;
  if (isSansCas(mesure) || isAdditionnable(mesure, indicateur)) return examen;
  const raison = indicateur.agregation === 'jamais' ? 'non-additionnable' : 'valeur-seule';
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
    const ligne = contenu?.lignes.find((candidate) => candidate.code === code);
    if (ligne?.commentaire) commentaires.push({ site, texte: ligne.commentaire });
    const liees = contenu?.actions.filter(({ numero }) => ligne?.actions.includes(numero) === true);
    actions.push(...(liees ?? []).map((action) => ({ ...action, site })));
  }
  return { commentaires, actions };
}
