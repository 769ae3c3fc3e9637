import type { Agregat } from '../consolidation/types.ts';
import type { CodeIndicateur, CodeSite } from '../referentiels/types.ts';
import { asClause } from '../tableau/absence.ts';
import type { IndicateurPublie } from '../tableau/types.ts';
import { stripCaches } from '../texte/neutralise.ts';
import { listNominatifs } from '../texte/nominatif.ts';
import type { EntreePublication, TexteNominatif } from './types.ts';

/** A public text that seems to name somebody, and where the public reads it. */
export interface TextePublic extends Omit<TexteNominatif, 'sansNom'> {
  readonly nature: 'commentaire' | 'absence' | 'action' | 'motif';
  readonly indicateur: CodeIndicateur | null;
  /** Null when it is not one site’s. */
  readonly site: CodeSite | null;
  /** True when the département’s tableau shows another text in its place: only the page of its site would show it. */
  readonly pageDuSite: boolean;
}

/** A text as it is shown, and as the référent is asked about it: what nothing shows makes no other text of it. */
export const asDit = (texte: string): string => stripCaches(texte).trim();

const describe = (texte: string, mots = listNominatifs(texte)): Pick<TextePublic, 'texte' | 'mots'> => ({
  texte: asDit(texte),
  mots,
});

/** The texts of a tableau, and of the pages of its sites, that seem to name somebody, whatever the référent said of them. */
export function listTextesNominatifs({
  tableau,
  consolidation,
  corrige,
  motif,
}: EntreePublication): TextePublic[] {
  const agregats = new Map(consolidation.agregats.map((agregat) => [agregat.code, agregat]));
  const lignes = tableau.indicateurs.flatMap((indicateur) => [
    ...listDits(indicateur, agregats.get(indicateur.code)),
    ...listActions(indicateur),
  ]);
  // The reason of a first publication is shown nowhere.
  const dit = describe((corrige && motif) || '');
  return dit.mots.length === 0
    ? lignes
    : [...lignes, { ...dit, nature: 'motif', indicateur: null, site: null, pageDuSite: false }];
}

/**
 * Comments and reasons of absence. A site’s own words are told as that site’s, so that a decision holds wherever they are shown; what
 * is left (the référent’s comment, words of another département’s CERT) is told as the line’s.
 */
function listDits(
  { code, commentaire, textes }: IndicateurPublie,
  agregat: Agregat | undefined,
): TextePublic[] {
  const precisions = (agregat?.couverture.manquants ?? []).flatMap(({ site, precision }) =>
    precision === null ? [] : [{ site, texte: precision, montre: asClause(precision) }],
  );
  const commentaires = (agregat?.commentaires ?? []).map(({ site, texte }) => ({
    site,
    texte,
    montre: texte.trim(),
  }));
  const vus = new Map<string, TextePublic>();
  const add = (texte: TextePublic): void => {
    const cle = `${texte.site} ${texte.texte}`;
    if (texte.mots.length > 0 && vus.get(cle)?.pageDuSite !== false) vus.set(cle, texte);
  };
  for (const [nature, public_, sources] of [
    ['commentaire', commentaire ?? '', commentaires],
    ['absence', textes.absence ?? '', precisions],
  ] as const) {
    const montres = sources.filter(({ montre }) => montre !== '' && public_.includes(montre));
    for (const source of sources) {
      const { site, texte } = source;
      add({ ...describe(texte), nature, indicateur: code, site, pageDuSite: !montres.includes(source) });
    }
    const leurs = new Set(montres.flatMap(({ texte }) => listNominatifs(texte)));
    const reste = listNominatifs(public_).filter((mot) => !leurs.has(mot));
    add({ ...describe(public_, reste), nature, indicateur: code, site: null, pageDuSite: false });
  }
  return [...vus.values()];
}

const listActions = ({ code, actions }: IndicateurPublie): TextePublic[] =>
  [...new Set(actions.map(({ action }) => action))]
    .map((action) => describe(action))
    .filter(({ mots }) => mots.length > 0)
    .map((dit) => ({ ...dit, nature: 'action', indicateur: code, site: null, pageDuSite: false }));
