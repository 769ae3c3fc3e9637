import { typographie } from '../../../../domain/texte/typographie.ts';
import { ORDRE_VUE, TITRES_VUE } from '../../../../domain/vues/index.ts';
import type { IndicateurVue, LigneVue, Vue } from '../../../../domain/vues/index.ts';
import { renderVue, vueCsv, vueXlsx } from '../../../../functions/render/vues/index.ts';
import { readOptions, requirePositionnel, requireTrimestre, UsageError } from '../options.ts';
import { withPoste } from '../session.ts';
import { writeSortie } from '../sortie.ts';
import type { Resultat } from '../sortie.ts';
import { niveauOf } from './chiffre.ts';
import { count } from './consolidate-rapport.ts';

const ligneTexte = ({ code, nom, groupe, textes, aide, manquants, niveau, deposes }: LigneVue): string => {
  const absents =
    niveau === 'departement' && deposes > 0 && manquants.length > 0
      ? ` ; manque : ${manquants.map((site) => site.code).join(', ')}`
      : '';
  return `  ${aide ? '! ' : ''}${code} ${nom}${groupe === null ? '' : ` (${groupe})`} : ${textes.depots} ; ${textes.consolidation} ; ${textes.publication}${absents}`;
};

const indicateurTexte = ({ code, libelle, textes }: IndicateurVue): string =>
  `  ${code} ${libelle} : ${textes.valeur} (${[textes.motifs, textes.evolution, textes.absence === null ? textes.couverture : null].filter(Boolean).join(' ; ')})`;

/** Lines of a list under its title; nothing for an empty one. */
const section = (titre: string, lignes: readonly string[]): readonly string[] =>
  lignes.length === 0 ? [] : [`${titre} :`, ...lignes];

const lignesOf = ({ lieu, trimestre, resume, lignes, echecs, changements, actionsEnRetard }: Vue) =>
  [
    `${TITRES_VUE.vue}, ${lieu.nom}, ${trimestre}`,
    ...resume,
    ...section(TITRES_VUE.depots, [ORDRE_VUE, ...lignes.map(ligneTexte)]),
    ...section(TITRES_VUE.echecs, echecs.map(indicateurTexte)),
    ...section(TITRES_VUE.changements, changements.map(indicateurTexte)),
    ...section(
      TITRES_VUE.actions,
      (actionsEnRetard ?? []).map(
        ({ site, action, joursDeRetard }) =>
          `  ${site} ${action} : ${count(joursDeRetard, 'jour')} de retard`,
      ),
    ),
  ].map(typographie);

/** By the end of the file's name: a page to print, data, a workbook. */
async function contenuOf(vue: Vue, chemin: string): Promise<Uint8Array | string> {
  if (chemin.endsWith('.html')) return renderVue(vue, { liens: [], adresseDe: () => null });
  if (chemin.endsWith('.csv')) return vueCsv(vue);
  if (chemin.endsWith('.xlsx')) return vueXlsx(vue);
  throw new UsageError(`--out ${chemin} : donnez un nom qui finit par .html, .csv ou .xlsx.`);
}

/** `vue`: who has filed, what fails, what has changed, at one level. */
export async function vue(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['region', 'departement', 'site', 'out'], [], true);
  const trimestre = requireTrimestre(requirePositionnel(options, 'le trimestre', '2020-T4'));
  const lue = await withPoste(options.data, ({ service }) =>
    service.vue({ ...niveauOf(options), trimestre }),
  );
  const out = options.get('out');
  if (out === null) return { code: 0, json: lue, lignes: lignesOf(lue) };
  writeSortie(out, await contenuOf(lue, out));
  return { code: 0, json: { ...lue, fichier: out }, lignes: [...lue.resume, `Suivi écrit dans ${out}.`] };
}
