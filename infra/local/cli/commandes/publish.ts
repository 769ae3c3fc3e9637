import type { Blocage } from '../../../../domain/publication/index.ts';
import type { Tableau } from '../../../../domain/tableau/types.ts';
import type { ResultatPublication } from '../../../../functions/service/index.ts';
import { readOptions, requireOption, requireTrimestre } from '../options.ts';
import { withPoste } from '../session.ts';
import { constatLigne, type Resultat } from '../sortie.ts';
import { declareDits, readSansNom, tellSansNom } from './sans-nom.ts';
import { prepareSortie, writeTableau } from './publish-fichiers.ts';
import type { Sortie } from './publish-fichiers.ts';

const EXEMPLE = { departement: '37', trimestre: '2020-T4' } as const;

/** At the command line of one office, the person at the keyboard validates. */
const VALIDEUR = 'référent qualité';

type Publie = Extract<ResultatPublication, { readonly etat: 'publie' }>;
type Bloque = Extract<ResultatPublication, { readonly etat: 'bloque' }>;

/** `publish`: the frozen tableau of a département and quarter, in every format; or its preview, when something blocks. */
export async function publish(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(
    args,
    ['departement', 'trimestre', 'out', 'adresse', 'motif', 'valide-par', 'sans-nom'],
    ['exiger', 'force'],
  );
  const departement = requireOption(options, 'departement', EXEMPLE.departement);
  const trimestre = requireTrimestre(requireOption(options, 'trimestre', EXEMPLE.trimestre));
  const sortie = prepareSortie(options);
  const motif = options.get('motif') ?? undefined;
  const resultat = await withPoste(options.data, async ({ service }) => {
    await declareDits(service, { departement, trimestre }, readSansNom(options), motif);
    return service.publish({
      departement,
      trimestre,
      valideur: options.get('valide-par') ?? VALIDEUR,
      motif,
    });
  });
  switch (resultat.etat) {
    case 'publie':
      return tellPublie(resultat, sortie);
    case 'bloque':
      return tellBloque(resultat, sortie, options.has('exiger'));
    case 'pas-consolide':
    case 'perime':
      return {
        code: 1,
        json: { etat: resultat.etat, erreur: { message: resultat.message } },
        lignes: [resultat.message],
      };
  }
}

const blocageLigne =
  (titre: string) =>
  ({ code, message }: Blocage): string =>
    `${titre} [${code}] ${message}`;

const titreOf = ({ service, textes }: Tableau): string =>
  `${service}, ${textes.trimestre} : ${textes.resume}`;

const plusRecentsLignes = (sites: readonly string[]): string[] =>
  sites.length > 0 ? [`Déposé depuis la consolidation, donc pas dans ce tableau : ${sites.join(', ')}.`] : [];

async function tellPublie(resultat: Publie, sortie: Sortie): Promise<Resultat> {
  const { version, tableau, dejaPublie, avertissements, reserves, plusRecents } = resultat;
  const ecrits = await writeTableau(tableau, sortie);
  const ou = ecrits ? ` dans ${ecrits.dossier} : ${ecrits.fichiers.join(', ')}` : '';
  return {
    code: 0,
    json: {
      etat: 'publie',
      departement: tableau.entite.code,
      trimestre: tableau.trimestre,
      version,
      dejaPublie,
      ...ecrits,
      avertissements,
      reserves,
      plusRecents,
    },
    lignes: [
      ...reserves.map(constatLigne),
      ...avertissements.map(blocageLigne('Avertissement')),
      ...plusRecentsLignes(plusRecents),
      titreOf(tableau),
      `${dejaPublie ? 'Déjà publié' : 'Publié'} (version ${version})${ou}.`,
    ],
  };
}

/** The files that were asked for are there, marked as a preview: that is done. What was not is said first. */
async function tellBloque({ apercu }: Bloque, sortie: Sortie, exiger: boolean): Promise<Resultat> {
  const { tableau, blocages, avertissements, reserves, plusRecents } = apercu;
  const ecrits = await writeTableau(tableau, sortie);
  const points = blocages.length > 1 ? `${blocages.length} points bloquent` : 'un point bloque';
  return {
    code: ecrits && !exiger ? 0 : 1,
    json: {
      etat: 'apercu',
      departement: tableau.entite.code,
      trimestre: tableau.trimestre,
      ...ecrits,
      blocages,
      avertissements,
      reserves,
      plusRecents,
    },
    lignes: [
      ...blocages.map(blocageLigne('Bloque')),
      ...avertissements.map(blocageLigne('Avertissement')),
      ...plusRecentsLignes(plusRecents),
      titreOf(tableau),
      `Rien n’est publié : ${points} la publication (ci-dessus, avec comment y remédier).`,
      ...tellSansNom(blocages.flatMap(({ nominatif }) => nominatif?.mots ?? [])),
      ...(ecrits
        ? [`Aperçu, non publié, écrit dans ${ecrits.dossier} : ${ecrits.fichiers.join(', ')}.`]
        : ['Ajoutez --out dossier pour écrire un aperçu des fichiers.']),
    ],
  };
}
