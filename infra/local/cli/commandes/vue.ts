import { typographie } from '../../../../domain/texte/typographie.ts';
import { ORDRE_VUE, TITRES_VUE } from '../../../../domain/vues/index.ts';
import type { IndicateurVue, LigneVue, Vue } from '../../../../domain/vues/index.ts';
import { renderVue, vueCsv, vueXlsx } from '../../../../functions/render/vues/index.ts';
import { readOptions, requirePositionnel, requireTrimestre } from '../options.ts';
import { withPoste } from '../session.ts';
import { checkExtension, guardLibre, writeSortie } from '../sortie.ts';
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
const CONTENUS: Readonly<Record<string, (vue: Vue) => Promise<Uint8Array | string> | string>> = {
  '.html': (vue) => renderVue(vue, { liens: [], adresseDe: () => null }),
  '.csv': vueCsv,
  '.xlsx': vueXlsx,
};

/** `vue`: who has filed, what fails, what has changed, at one level. */
export async function vue(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['region', 'departement', 'site', 'out'], ['force'], true);
  const trimestre = requireTrimestre(requirePositionnel(options, 'le trimestre', '2020-T4'));
  const out = options.get('out');
  const contenuOf = out === null ? undefined : CONTENUS[checkExtension(out, Object.keys(CONTENUS))];
  if (out !== null) guardLibre(options, out);
  const lue = await withPoste(options.data, ({ service }) =>
    service.vue({ ...niveauOf(options), trimestre }),
  );
  if (out === null || !contenuOf) return { code: 0, json: lue, lignes: lignesOf(lue) };
  writeSortie(options, out, await contenuOf(lue));
  return { code: 0, json: { ...lue, fichier: out }, lignes: [...lue.resume, `Suivi écrit dans ${out}.`] };
}
