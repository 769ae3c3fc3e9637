import { createRequire } from 'node:module';
import { Echec } from '../echec.ts';

/** Path of the embedded DynamoDB engine, an optional dependency that npm installs on Linux x64 only. */
export function findBinaire(): string {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    throw new Echec(
      'Le moteur de données embarqué n’est pas installé : relancez « npm ci » sur une machine Linux x64, ou donnez dans TRANSPARENCE_MOTEUR l’adresse d’un moteur compatible DynamoDB.',
    );
  }
}
