import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { COULEURS } from '../../../domain/classeur/modele/palette.ts';

const DATE_ARCHIVE = new Date(1980, 0, 1);
const FEUILLE = /^xl\/worksheets\/sheet\d+\.xml$/;
const SERIE = /(<x14:sparklineGroup )([^>]*>)(<x14:colorSeries [^>]*\/>)/g;

/** Gives the small charts a line that is seen in print, and markers of its colour: the writer has no option for them. */
export function finishTendances(octets: Uint8Array): Uint8Array {
  const sortie: Zippable = {};
  for (const [nom, partie] of Object.entries(unzipSync(octets))) {
    const fini = FEUILLE.test(nom)
      ? strToU8(
          strFromU8(partie).replace(
            SERIE,
            `$1lineWeight="1.25" $2$3<x14:colorMarkers rgb="FF${COULEURS.bleu}"/>`,
          ),
        )
      : partie;
    sortie[nom] = [fini, { mtime: DATE_ARCHIVE, level: 6 }];
  }
  return zipSync(sortie);
}
