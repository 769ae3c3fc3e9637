import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Echec } from '../echec.ts';
import { drawAdresse } from './adresse.ts';
import { findBinaire } from './binaire.ts';
import { startGarde } from './garde.ts';

/** A running engine. `stop` resolves once the process has ended. */
export interface Moteur {
  readonly adresse: string;
  readonly pid: number;
  /** Resolves when its process has ended, asked or not. */
  readonly fin: Promise<void>;
  stop(): Promise<void>;
}

/** It takes 40 ms at rest; a machine at work on something else may need seconds. */
const DEMARRAGE_MAX_MS = 60_000;
const ESSAIS = 5;

/** Whether an engine answers at an address. Not by `fetch`, which refuses its port as a browser does. */
export function isMoteurAlive(adresse: string): Promise<boolean> {
  return new Promise((resolve) => {
    const demande = get(adresse, { agent: false, timeout: 1_000 }, (reponse) => {
      reponse.once('end', () => resolve(true));
      reponse.resume();
    });
    demande.once('timeout', () => demande.destroy());
    demande.once('close', () => resolve(false));
    demande.once('error', () => resolve(false));
  });
}

function explain(sortie: string, fichier: string | null): string {
  if (/not a valid SQLite|malformed|corrupt/i.test(sortie)) {
    return `Le fichier de données ${fichier ?? ''} est abîmé et n’a pas été modifié : restaurez une sauvegarde, ou déplacez ce fichier pour repartir d’une base vide.`;
  }
  if (/database is locked/i.test(sortie)) {
    return `Le fichier de données ${fichier ?? ''} est ouvert par un autre programme : fermez-le, puis relancez.`;
  }
  if (/disk is full/i.test(sortie)) {
    return `Le fichier de données ${fichier ?? ''} ne peut pas être ouvert : le disque est plein. Libérez de la place, puis relancez.`;
  }
  if (/unable to open|readonly|permission/i.test(sortie)) {
    return `Le fichier de données ${fichier ?? ''} ne peut pas être ouvert : vérifiez les droits d’écriture du dossier.`;
  }
  return `Le moteur de données n’a pas démarré : ${sortie.trim().split('\n').at(-1) ?? 'aucune réponse'}.`;
}

async function tryStart(fichier: string | null): Promise<Moteur | 'adresse-prise'> {
  const { hote, port } = drawAdresse();
  const args = ['serve', '--host', hote, '--port', String(port)];
  if (fichier !== null) args.push('--db-path', fichier);
  const garde = await startGarde(findBinaire(), args);
  if (!garde) throw new Echec(explain('', fichier));
  const adresse = `http://${hote}:${port}`;
  const limite = performance.now() + DEMARRAGE_MAX_MS;
  while (performance.now() < limite) {
    if (garde.isFini()) {
      if (/already in use/i.test(garde.plainte())) return 'adresse-prise';
      throw new Echec(explain(garde.plainte(), fichier));
    }
    if (await isMoteurAlive(adresse)) return { adresse, pid: garde.pid, fin: garde.fin, stop: garde.stop };
    await sleep(15);
  }
  await garde.stop();
  throw new Echec(explain(garde.plainte(), fichier));
}

/**
 * Starts the embedded engine on a file, or in memory when `fichier` is null. It ends with this process, whatever ends it.
 * @throws {Echec} when it cannot start, with the reason in one sentence.
 */
export async function startMoteur(fichier: string | null): Promise<Moteur> {
  for (let essai = 0; essai < ESSAIS; essai += 1) {
    const moteur = await tryStart(fichier);
    if (moteur !== 'adresse-prise') return moteur;
  }
  throw new Echec('Aucune adresse libre pour le moteur de données : fermez un programme, puis relancez.');
}
