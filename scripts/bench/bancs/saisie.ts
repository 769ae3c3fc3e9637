import { precedentsOf } from '../../../domain/depot/index.ts';
import { openFichier } from '../../../addin/host/fichier/index.ts';
import { examineFichier } from '../../../addin/pane/services/examen.ts';
import { INDRE_ET_LOIRE } from '../../../infra/local/demo/indre-et-loire.ts';
import { fillClasseur } from '../../donnees/classeur.ts';
import type { Banc } from '../types.ts';

export const saisie: Banc = {
  nom: 'saisie',
  objet: 'typing in the page without Excel',
  async *epreuves() {
    const octets = await fillClasseur(INDRE_ET_LOIRE);
    const host = await openFichier(octets, 'classeur');
    const savoir = () => ({ aujourdHui: '2021-01-15', avant: precedentsOf(null) }) as const;
    const examine = async (hote: typeof host) => examineFichier(await hote.read(), savoir);
    yield {
      titre: 'A cell is typed, then the whole workbook is read and checked (limit: a pause of 250 ms)',
      note: 'The check alone is what the pane does in Excel at each pause (a frame is 16.7 ms). Opening guards, inflates and parses the file, then checks it.',
      concurrents: [
        {
          nom: 'type and check',
          run: async (tour) => {
            await host.type('Indicateurs', 'G9', tour);
            return examine(host);
          },
        },
        { nom: 'check alone', run: () => examine(host) },
        {
          nom: 'open and check',
          run: async () => examine(await openFichier(octets, 'classeur')),
        },
      ],
      echauffement: 20,
      appels: 5,
      tours: 9,
    };
  },
};
