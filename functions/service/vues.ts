import { FRANCE } from '../../domain/consolidation/index.ts';
import { buildLigne, buildResume, listChangements, listEchecs, sortLignes } from '../../domain/vues/index.ts';
import type { ActionEnRetard, LigneVue, SiteSuivi, Vue } from '../../domain/vues/index.ts';
import { echeanceDepotOf, findRegion, sitesOf } from '../../domain/referentiels/index.ts';
import type { CodeDepartement, EcheanceDepot, Site } from '../../domain/referentiels/types.ts';
import { previousTrimestre, shiftTrimestre, trimestreOf } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Head } from '../store/index.ts';
import { listActions } from './actions.ts';
import { entiteOf } from './consolidation-entite.ts';
import { describeDepartement } from './consolidation-etat.ts';
import type { LieuNiveau } from './consolidation-lecture.ts';
import { PERIMETRE } from './consolidation-perimetre.ts';
import { readTableauNiveau } from './consolidation-tableau.ts';
import { dayOf } from './dependances.ts';
import type { Dependances } from './dependances.ts';
import { requireDepartement, requireSite } from './roster.ts';

/**
 * Who has filed, what fails, what has changed, at one level. Completeness comes from the roster; figures are those of the last
 * consolidation, and of every indicator, not of the published ones alone.
 * @throws Introuvable for an unknown code
 */
export async function readVue(dependances: Dependances, lieu: LieuNiveau): Promise<Vue> {
  const { niveau, code, trimestre } = lieu;
  const { nom, deNom } = entiteOf(lieu);
  const maintenant = dependances.clock();
  const departements = departementsOf(lieu);
  const [lignes, tableau, actions] = await Promise.all([
    readLignes(dependances, lieu, departements),
    readTableauNiveau(dependances, lieu, 'interne', { tous: true }),
    readRetards(dependances, lieu),
  ]);
  const matiere = {
    lieu: { niveau, code, nom, deNom },
    trimestre,
    etabliLe: maintenant.toISOString(),
    echeance: echeanceCommune(departements, trimestre),
    total: {
      attendus: lignes.reduce((n, ligne) => n + ligne.attendus, 0),
      deposes: lignes.reduce((n, ligne) => n + ligne.deposes, 0),
      tardifs: lignes.reduce((n, ligne) => n + ligne.tardifs, 0),
    },
    lignes: sortLignes(lignes),
    consolideLe: tableau?.publieLe ?? null,
    depasse: tableau?.textes.depasse ?? null,
    echecs: tableau ? listEchecs(tableau) : [],
    changements: tableau ? listChangements(tableau) : [],
    actionsEnRetard: actions,
  };
  return { ...matiere, resume: buildResume(matiere, dayOf(maintenant)) };
}

/** How far back an open quarter is looked for: ten years, a small question each. */
const RECUL = 40;

/** The last quarter that anybody opened; the one that is over when none is. */
export async function findTrimestreSuivi({ store, clock }: Dependances): Promise<Trimestre> {
  const courant = trimestreOf(dayOf(clock()));
  for (let recul = 0; recul < RECUL; recul += 1) {
    const trimestre = shiftTrimestre(courant, -recul);
    if ((await store.listOuvertures(trimestre)).length > 0) return trimestre;
  }
  return previousTrimestre(courant);
}

function departementsOf({ niveau, code }: LieuNiveau): readonly CodeDepartement[] {
  if (niveau === 'site') return [requireSite(code).departement];
  if (niveau === 'departement') return [code];
  return PERIMETRE.departements.filter((d) => code === FRANCE || PERIMETRE.regionOf(d) === code);
}

function echeanceCommune(
  departements: readonly CodeDepartement[],
  trimestre: Trimestre,
): EcheanceDepot | null {
  const [premiere, ...autres] = departements.map((code) => echeanceDepotOf(code, trimestre));
  return premiere && autres.every(({ date }) => date === premiere.date) ? premiere : null;
}

const suiviOf = ({ code, nom }: Site, head: Head | undefined): SiteSuivi => ({
  code,
  nom,
  ouvert: head !== undefined,
  version: head?.version ?? 0,
  deposeLe: head?.deposeLe ?? null,
  jour: head?.deposeLe == null ? null : dayOf(new Date(head.deposeLe)),
});

/** Départements of a région or of the country; sites of a département, or the one that is looked at. */
async function readLignes(
  { store, clock }: Dependances,
  { niveau, code, trimestre }: LieuNiveau,
  departements: readonly CodeDepartement[],
): Promise<readonly LigneVue[]> {
  const [heads, publiees] = await Promise.all([
    store.readHeads(departements.flatMap(PERIMETRE.sitesOf), trimestre),
    store.readVersionsPubliees(departements, trimestre),
  ]);
  const aujourdhui = dayOf(clock());
  const quand = (departement: CodeDepartement) => ({
    aujourdhui,
    echeance: PERIMETRE.echeanceOf(departement, trimestre),
  });
  if (niveau === 'region' || niveau === 'national') {
    const ouvertures = new Map((await store.listOuvertures(trimestre)).map((o) => [o.departement, o]));
    return departements.map((departement) => {
      const ouverture = ouvertures.get(departement);
      const { nom, region } = requireDepartement(departement);
      return buildLigne({
        niveau: 'departement',
        code: departement,
        nom,
        groupe: niveau === 'national' ? (findRegion(region)?.nom ?? region) : null,
        sites: sitesOf(departement).map((site) => suiviOf(site, heads.get(site.code))),
        // The run's name tells the versions that it took: no document is read to know.
        consolidation: !ouverture?.run
          ? 'jamais'
          : describeDepartement(ouverture, heads, PERIMETRE).dejaEcrit
            ? 'a-jour'
            : 'a-refaire',
        publiees: publiees.get(departement)?.versions ?? null,
        ...quand(departement),
      });
    });
  }
  const [departement = ''] = departements;
  const consolidation = await store.latestConsolidation(departement, trimestre);
  return sitesOf(departement)
    .filter((site) => niveau === 'departement' || site.code === code)
    .map((site) => {
      const suivi = suiviOf(site, heads.get(site.code));
      const prise = consolidation?.versions[site.code] ?? 0;
      return buildLigne({
        niveau: 'site',
        code: site.code,
        nom: site.nom,
        groupe: null,
        sites: [suivi],
        consolidation: !consolidation ? 'jamais' : prise === suivi.version ? 'a-jour' : 'a-refaire',
        publiees: publiees.get(departement)?.versions ?? null,
        ...quand(departement),
      });
    });
}

/** Late actions of a département or of one of its sites; null above. */
async function readRetards(
  dependances: Dependances,
  { niveau, code }: LieuNiveau,
): Promise<readonly ActionEnRetard[] | null> {
  if (niveau !== 'site' && niveau !== 'departement') return null;
  const departement = niveau === 'site' ? requireSite(code).departement : code;
  const actions = await listActions(dependances, { departement, etat: 'en-retard' });
  return actions
    .filter(({ site }) => niveau === 'departement' || site === code)
    .flatMap(({ site, numero, action, responsable, echeance, joursDeRetard }) =>
      echeance === null ? [] : [{ site, numero, action, responsable, echeance, joursDeRetard }],
    )
    .toSorted((a, b) => b.joursDeRetard - a.joursDeRetard);
}
