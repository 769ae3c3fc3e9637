/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { formatDate } from '../../../../domain/nombre/index.ts';
import type { TableauJson } from '../../../../domain/tableau/index.ts';
import { basePublique } from '../../base-api.ts';
import { Titre } from '../../parts/titre.tsx';

/** The formats that the server gives of a published tableau. */
const FORMATS = [
  { suffixe: '', texte: 'Page publique' },
  { suffixe: '/affiche-a3.pdf', texte: 'Affiche A3 (PDF)' },
  { suffixe: '/tableau.csv', texte: 'Données ouvertes (CSV)' },
  { suffixe: '/tableau.json', texte: 'Données ouvertes (JSON)' },
] as const;

/** What is published now, and its files. */
export function Publie({ tableau }: { readonly tableau: TableauJson }): ReactElement {
  const adresse = `${basePublique()}/tableaux/${tableau.entite.code}/${tableau.trimestre}`;
  return (
    <section aria-labelledby="publie" className="carte">
      <Titre id="publie">Publié le {formatDate(tableau.publieLe)}</Titre>
      <p>{tableau.resume}</p>
      <p className="discret">{tableau.couverture}</p>
      <ul className="publie__formats">
        {FORMATS.map(({ suffixe, texte }) => (
          <li key={suffixe}>
            <a href={adresse + suffixe} target="_blank" rel="noreferrer">
              {texte}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
