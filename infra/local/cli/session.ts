import { openPoste, type Poste } from '../poste/poste.ts';

/** Opens the data folder for one command, and closes it whatever happens. */
export async function withPoste<T>(dossier: string, work: (poste: Poste) => Promise<T>): Promise<T> {
  const poste = await openPoste(dossier, 'commande');
  try {
    return await work(poste);
  } finally {
    await poste.close();
  }
}
