import type { EtatEnvoi, Envoi, FaitEnvoi } from './types.ts';

/** From which states each thing can happen: told once, checked at each step. */
const DEPUIS: Readonly<Record<FaitEnvoi['type'], readonly EtatEnvoi[]>> = {
  essai: ['en-attente'],
  recu: ['en-cours'],
  'echec-passager': ['en-cours'],
  refus: ['en-cours'],
  conflit: ['en-cours'],
  reprise: ['en-cours'],
  maintien: ['conflit'],
};

/**
 * The filing after what happened.
 * @throws Error when it cannot happen in its state: a receipt is never overwritten.
 */
export function advance(envoi: Envoi, fait: FaitEnvoi): Envoi {
  if (!DEPUIS[fait.type].includes(envoi.etat)) {
    throw new Error(`Un envoi « ${envoi.etat} » ne peut pas recevoir « ${fait.type} ».`);
  }
  switch (fait.type) {
    case 'essai':
      return { ...envoi, etat: 'en-cours', essais: envoi.essais + 1, raison: null };
    case 'recu':
      return { ...envoi, etat: 'depose', recu: fait.recu, constats: fait.constats };
    case 'echec-passager':
      return { ...envoi, etat: 'en-attente', raison: fait.raison };
    case 'refus':
      return { ...envoi, etat: 'refuse', raison: fait.raison, constats: fait.constats };
    case 'conflit':
      return { ...envoi, etat: 'conflit', raison: fait.raison, versionServeur: fait.versionServeur };
    case 'reprise':
      return { ...envoi, etat: 'en-attente' };
    case 'maintien':
      return {
        ...envoi,
        etat: 'en-attente',
        motif: fait.motif,
        versionConnue: envoi.versionServeur ?? envoi.versionConnue,
        versionServeur: null,
        raison: null,
      };
  }
}

/** Filings that are still this post's business: neither received nor given up. */
export const isOuvert = ({ etat }: Envoi): boolean => etat === 'en-attente' || etat === 'en-cours';
