import { FRANCE } from '../../../../domain/consolidation/index.ts';
import { formatMesure, roundFraction, toFraction } from '../../../../domain/nombre/index.ts';
import { CERTS, findIndicateur } from '../../../../domain/referentiels/index.ts';
import type { Indicateur } from '../../../../domain/referentiels/types.ts';
import { typographie } from '../../../../domain/texte/typographie.ts';
import type { Chiffre, LieuNiveau, ManqueChiffre, PartChiffre } from '../../../../functions/service/index.ts';
import { readOptions, requirePositionnel, requireOption, requireTrimestre, UsageError } from '../options.ts';
import type { Options } from '../options.ts';
import { withPoste } from '../session.ts';
import type { Resultat } from '../sortie.ts';
import { count } from './consolidate-rapport.ts';

/**
 * Where to look: the place that is named, and the country when none is.
 * @throws {UsageError} when there are several: a site of another région would be shown in its place without a word
 */
export function niveauOf(options: Options): Pick<LieuNiveau, 'niveau' | 'code'> {
  const nommes = (['site', 'departement', 'region'] as const).flatMap((niveau) => {
    const code = options.get(niveau);
    return code === null ? [] : [{ niveau, code }];
  });
  if (nommes.length > 1)
    throw new UsageError('Plusieurs lieux sont donnés : gardez --region, --departement ou --site, un seul.');
  return nommes[0] ?? { niveau: 'national', code: FRANCE };
}

function partLigne({ code, nom, texte, attendus, couverts, source }: PartChiffre): string {
  if (!source) return `  ${code} ${nom} : ${texte} (${count(couverts, 'site')} sur ${attendus})`;
  const { adresse, version, fichier, mesure } = source;
  const comptes = mesure.nature === 'ratio' ? ` (${mesure.numerateur} / ${mesure.denominateur})` : '';
  return `  ${code} ${nom} : ${texte}${comptes}, feuille ${adresse.feuille}, cellule ${adresse.cellule}, version ${version}, fichier ${fichier.nom} (SHA-256 ${fichier.sha256})`;
}

const manqueLigne = ({ phrase, sites, codes, precisions }: ManqueChiffre): string =>
  `  ${phrase} : ${count(sites, 'site')} (${codes.join(', ')})${precisions.length > 0 ? ` – ${precisions.join(' ; ')}` : ''}`;

type ChiffrePropre = Chiffre['propres'][number];

/** A CERT's figure, once for those that it speaks for, with those who filed another one. */
function certLigne(
  { cert, departements, mesure, discordants, confirme }: ChiffrePropre,
  code: string,
): string {
  const indicateur = findIndicateur(code);
  const nom = CERTS.find((candidat) => candidat.code === cert)?.nom ?? cert;
  const valeur = indicateur && mesure ? formatExacte(mesure.valeur, indicateur) : 'non disponible';
  const autres = discordants.length > 0 ? ` ; autre chiffre transmis par : ${discordants.join(', ')}` : '';
  const reserve = mesure && confirme === false ? ' (non confirmé par le CERT)' : '';
  return `  ${nom} (${departements.join(', ')}) : ${valeur}${reserve}${autres}`;
}

const formatExacte = (valeur: string, { unite, decimales }: Indicateur): string =>
  formatMesure(roundFraction(toFraction(valeur), decimales), unite, decimales);

const OPTION = { region: '--region', departement: '--departement', site: '--site' } as const;

function lignesOf(chiffre: Chiffre): readonly string[] {
  const { nom, indicateur, texte, calcul, couverture, parts, manques, propres, trimestre, depasse } = chiffre;
  // Where there is something to open, when there is.
  const premiere = parts.find(({ couverts }) => couverts > 0) ?? parts[0];
  const certs = propres.filter(({ cert }) => cert !== null);
  const suite =
    premiere && !premiere.source
      ? [
          `Pour ouvrir plus bas : npx transparence chiffre ${trimestre} --indicateur ${indicateur.code} ${OPTION[premiere.niveau]} ${premiere.code}`,
        ]
      : [];
  return [
    `${indicateur.libelle} (${indicateur.code}), ${nom}, ${trimestre} : ${texte}`,
    typographie(calcul),
    ...(depasse === null ? [] : [depasse]),
    `Couverture : ${count(couverture.couverts, 'site')} sur ${couverture.attendus}.`,
    ...(parts.length > 0 ? ['Apports :', ...parts.map(partLigne)] : []),
    ...(certs.length > 0
      ? ['Comptés une fois :', ...certs.map((propre) => certLigne(propre, indicateur.code))]
      : []),
    ...(manques.length > 0 ? ['Absents :', ...manques.map(manqueLigne)] : []),
    ...suite,
  ].map(typographie);
}

/** `chiffre`: opens a consolidated figure by one level, down to the cell, the version and the file of each site. */
export async function chiffre(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['indicateur', 'region', 'departement', 'site'], [], true);
  const trimestre = requireTrimestre(requirePositionnel(options, 'le trimestre', '2020-T4'));
  const indicateur = requireOption(options, 'indicateur', 'TEL-DECROCHE');
  const ouvert = await withPoste(options.data, ({ service }) =>
    service.openChiffre({ ...niveauOf(options), trimestre, indicateur }),
  );
  return { code: 0, json: ouvert, lignes: lignesOf(ouvert) };
}
