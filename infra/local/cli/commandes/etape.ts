import { INSECABLE } from '../../../../domain/nombre/index.ts';
import { formatPeriode } from '../../../../domain/signal/index.ts';
import type { EtapeDeclaree } from '../../../../domain/signal/index.ts';
import { listNominatifs } from '../../../../domain/texte/nominatif.ts';
import type { ResultatEtape, Service } from '../../../../functions/service/index.ts';
import { readOptions, requireOption, UsageError } from '../options.ts';
import type { Options } from '../options.ts';
import { withPoste } from '../session.ts';
import { isDit, readSansNom } from './sans-nom.ts';
import type { Resultat } from '../sortie.ts';

const AUTEUR = 'référent qualité';

const describe = ({ numero, indicateur, aPartirDe, baseJusqua, motif, retrait }: EtapeDeclaree): string =>
  [
    `n°${INSECABLE}${numero}, ${indicateur}, à partir de${INSECABLE}: ${formatPeriode(aPartirDe)}`,
    baseJusqua === null ? '' : `, moyenne fixée jusqu’à${INSECABLE}: ${formatPeriode(baseJusqua)}`,
    ` (${motif})`,
    retrait ? `, retiré (${retrait.motif})` : '',
  ].join('');

function present(resultat: ResultatEtape, faits: Readonly<Record<'fait' | 'deja', string>>): Resultat {
  if (resultat.etat === 'refuse') {
    const { etat, message } = resultat;
    return { code: 1, json: { etat, erreur: { message } }, lignes: [message] };
  }
  const ligne = `${faits[resultat.etat]}${INSECABLE}: ${describe(resultat.etape)}.`;
  return { code: 0, json: resultat, lignes: [ligne] };
}

async function list(service: Service, departement: string): Promise<Resultat> {
  const etapes = await service.etapes(departement);
  const lignes = etapes.length === 0 ? ['Aucun changement de série n’est déclaré.'] : etapes.map(describe);
  return { code: 0, json: { etapes }, lignes };
}

function readNumero(options: Options): number {
  const numero = Number(options.get('retirer'));
  if (Number.isInteger(numero) && numero > 0) return numero;
  throw new UsageError(`--retirer : un numéro de la liste est attendu, par exemple --retirer 1.`);
}

async function act(service: Service, departement: string, options: Options): Promise<Resultat> {
  const motif = requireOption(options, 'motif', '"nouveau standard téléphonique"');
  if (options.get('retirer') !== null) {
    const numero = readNumero(options);
    const retire = await service.removeEtape({ departement, numero, motif, auteur: AUTEUR });
    return present(retire, { fait: 'Retiré', deja: 'Déjà retiré' });
  }
  const resultat = await service.declareEtape({
    departement,
    indicateur: requireOption(options, 'indicateur', 'TEL-DECROCHE'),
    aPartirDe: requireOption(options, 'a-partir-de', '2021-T2'),
    baseJusqua: options.get('base-jusqua'),
    motif,
    sansNom: isDit(readSansNom(options), listNominatifs(motif)),
    auteur: AUTEUR,
  });
  return present(resultat, { fait: 'Déclaré', deja: 'Déjà déclaré' });
}

/** `etape`: declares that a series changes for a reason, takes it back, or lists what was declared. */
export async function etape(args: readonly string[]): Promise<Resultat> {
  const noms = ['departement', 'indicateur', 'a-partir-de', 'base-jusqua', 'motif', 'retirer', 'sans-nom'];
  const options = readOptions(args, noms);
  const departement = requireOption(options, 'departement', '37');
  const agit = noms.slice(1).some((nom) => options.get(nom) !== null);
  return withPoste(options.data, ({ service }) =>
    agit ? act(service, departement, options) : list(service, departement),
  );
}
