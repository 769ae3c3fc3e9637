import { requireOption, readOptions, requireTrimestre } from '../options.ts';
import { checkExtension, guardLibre, writeSortie, type Resultat } from '../sortie.ts';
import { withPoste } from '../session.ts';

/** `template`: the workbook of a site and quarter, ready to be filled. */
export async function template(args: readonly string[]): Promise<Resultat> {
  const options = readOptions(args, ['site', 'trimestre', 'out'], ['mois', 'force']);
  const site = requireOption(options, 'site', '37-PREF');
  const trimestre = requireTrimestre(requireOption(options, 'trimestre', '2020-T4'));
  const out = requireOption(options, 'out', 'classeur.xlsx');
  const format = checkExtension(out, ['.xlsx', '.ods']) === '.ods' ? 'ods' : 'xlsx';
  guardLibre(options, out);
  const mois = options.has('mois') ? [] : undefined;
  const { octets } = await withPoste(options.data, ({ service }) =>
    service.template({ site, trimestre, format }, { mois }),
  );
  writeSortie(options, out, octets);
  return {
    code: 0,
    json: { site, trimestre, fichier: out, taille: octets.length },
    lignes: [`Classeur de ${site} pour ${trimestre} écrit dans ${out}.`],
  };
}
