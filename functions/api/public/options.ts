import { findDepartement, findRegion, findSite, reglageOf } from '../../../domain/referentiels/index.ts';
import type { Entite, Tableau } from '../../../domain/tableau/types.ts';
import { formatTrimestre } from '../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import type { LiensPage, LienTexte, OptionsPage } from '../../render/page/index.ts';
import type { Service } from '../../service/index.ts';
import { ADRESSES, OPTIONS_PAGE_SIMPLE } from '../rendu.ts';
import { hasGraphiquesPng, liensFormats } from './fichiers.ts';
import { listTrimestres } from './lecture.ts';

/** Duties of a place: a département has its own settings; above it, the site's own pages say what is common. */
function liensObligations({ departement }: Entite): LiensPage {
  if (departement === null) return OPTIONS_PAGE_SIMPLE.liens;
  const ici = ADRESSES.duDepartement(departement);
  return {
    accueil: ADRESSES.accueil,
    accessibilite: `${ici}${ADRESSES.accessibilite}`,
    mentions: `${ici}${ADRESSES.mentions}`,
    donneesPersonnelles: `${ici}${ADRESSES.donneesPersonnelles}`,
    donneesOuvertes: ADRESSES.donneesOuvertes,
  };
}

/** From the list of all tableaux down to the place: its région, then its département. */
function parentsOf({ niveau, departement, region }: Entite, trimestre: Trimestre): readonly LienTexte[] {
  const connue = region === null || niveau === 'region' ? undefined : findRegion(region);
  const sien = niveau === 'site' && departement !== null ? findDepartement(departement) : undefined;
  return [
    ...(connue ? [{ texte: connue.nom, href: ADRESSES.region(connue.code) }] : []),
    ...(sien ? [{ texte: sien.nom, href: ADRESSES.tableau(sien.code, trimestre) }] : []),
  ];
}

/** Sites whose figures are in this very tableau. */
async function lieuxOf(service: Service, { entite, trimestre }: Tableau): Promise<OptionsPage['lieux']> {
  if (entite.niveau !== 'departement') return undefined;
  const sites = await service.sitesPublies({ departement: entite.code, trimestre });
  return {
    titre: 'Résultats site par site',
    liens: sites.map((code) => ({
      texte: findSite(code)?.nom ?? code,
      href: ADRESSES.publie({ niveau: 'site', code }, trimestre),
    })),
  };
}

const lien = (href: string, trimestre: Trimestre): LienTexte => ({ texte: formatTrimestre(trimestre), href });

/** The quarters published just before and just after. `trimestres`: latest first. */
function voisinsOf(
  entite: Entite,
  ici: Trimestre,
  trimestres: readonly Trimestre[],
): NonNullable<OptionsPage['voisins']> {
  const precedent = trimestres.find((t) => t < ici);
  const suivant = trimestres.findLast((t) => t > ici);
  return {
    ...(precedent ? { precedent: lien(ADRESSES.publie(entite, precedent), precedent) } : {}),
    ...(suivant ? { suivant: lien(ADRESSES.publie(entite, suivant), suivant) } : {}),
  };
}

/** Files and addresses of a tableau. `ici` is the address of its page, `origine` where the public reads it. */
export function liensTableau({ entite }: Tableau, ici: string, origine: string): LiensPage {
  const dernier = `${origine}${ADRESSES.publie(entite, 'dernier')}`;
  return {
    ...liensObligations(entite),
    fichiers: liensFormats(`${ici}/`),
    ecran: `${ici}/ecran.html`,
    graphiques: `${ici}/`,
    graphiquesPng: hasGraphiquesPng(entite),
    permanente: `${origine}${ici}`,
    dernier,
    integration: `${dernier}/integration.html`,
    vignette: `${dernier}/vignette.png`,
    apercuImage: `${origine}${ici}/vignette.png`,
  };
}

/** Everything around a published tableau: files, history, places, duties. */
export async function optionsOf(service: Service, tableau: Tableau, origine: string): Promise<OptionsPage> {
  const { entite, trimestre, rectificatif } = tableau;
  const trimestres = await listTrimestres(service, entite);
  const lieux = await lieuxOf(service, tableau);
  return {
    assets: ADRESSES.assets,
    liens: {
      ...liensTableau(tableau, ADRESSES.publie(entite, trimestre), origine),
      parents: parentsOf(entite, trimestre),
      ...(rectificatif
        ? { versionPrecedente: ADRESSES.version(entite.code, trimestre, rectificatif.numero) }
        : {}),
    },
    voisins: voisinsOf(entite, trimestre, trimestres),
    // Of a département alone: other levels are views, too many to be drawn again at each publication. Their région's page lists them.
    autres:
      entite.niveau === 'departement'
        ? trimestres
            .filter((t) => t !== trimestre)
            .map((t) => ({ trimestre: formatTrimestre(t), href: ADRESSES.publie(entite, t) }))
        : [],
    ...(lieux ? { lieux } : {}),
    ...mentionsOf(entite),
  };
}

/** Settings of the département that a place is in. */
export function mentionsOf({ departement }: Pick<Entite, 'departement'>): Pick<OptionsPage, 'mentions'> {
  const mentions = departement === null ? undefined : reglageOf(departement).mentions;
  return mentions ? { mentions } : {};
}
