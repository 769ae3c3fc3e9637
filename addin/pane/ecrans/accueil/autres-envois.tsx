/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { findSite } from '../../../../domain/referentiels/index.ts';
import { formatTrimestre } from '../../../../domain/temps/trimestre.ts';
import { useEtat } from '../../contexte.tsx';
import { selectAutresEnvois } from '../../etat/selecteurs.ts';
import { Titre } from '../../parts/titre.tsx';

/** Filings of other workbooks that are still on this post. */
export function AutresEnvois(): ReactElement | null {
  const envois = useEtat(selectAutresEnvois);
  if (envois.length === 0) return null;
  return (
    <section aria-labelledby="autres-envois">
      <Titre id="autres-envois">Aussi en attente sur ce poste</Titre>
      <ul>
        {envois.map(({ cle, lieu, etat }) => (
          <li key={cle}>
            {findSite(lieu.site)?.nom ?? lieu.site}, {formatTrimestre(lieu.trimestre)} :{' '}
            {etat === 'conflit' || etat === 'refuse' ? 'demande votre choix' : 'attend le réseau'}.
          </li>
        ))}
      </ul>
    </section>
  );
}
