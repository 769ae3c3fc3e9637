/** @jsxImportSource react */
import type { ReactElement } from 'react';

/** Drawn for this project on a 20-unit grid, in the colour of the text. No icon font is downloaded. */
const TRACES = {
  accueil: 'M3 9.5 10 3.5l7 6V17h-4.8v-4.5H7.8V17H3z',
  controle: 'M7.5 4.5H4V17h12V4.5h-3.5M7.5 3h5v3h-5zM7 11.5l2.2 2.2L13.2 9.6',
  depot: 'M10 13V4M6.2 7.6 10 3.8l3.8 3.8M3.5 12.5V17h13v-4.5',
  actions:
    'M4 5.2l1.2 1.2L7.4 4M4 10.2l1.2 1.2L7.4 9M4 15.2l1.2 1.2L7.4 14M10.5 5.2H17M10.5 10.2H17M10.5 15.2H17',
  tableau: 'M3 16.8h14M5 14v-4M10 14V4.5M15 14V8',
  publication: 'M3.5 8.2v3.6h2.8l6.2 3.4V4.8L6.3 8.2zM15 8a3.4 3.4 0 0 1 0 4',
  suivi: 'M3.5 4.5h13M3.5 10h13M3.5 15.5h7M13.2 15.2l1.5 1.5 2.8-3.2',
  equipe:
    'M7.5 9.4a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8zM2.4 16.6c0-3 2.2-4.8 5.1-4.8s5.1 1.8 5.1 4.8M13 4.1a2.7 2.7 0 0 1 0 5M14.6 12.2c1.9.6 3 2.2 3 4.4',
  historique: 'M3.6 7.2A7 7 0 1 1 3 10.6M3.4 3.6v3.8h3.8M10 6.2V10l2.8 1.8',
  aide: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4zM7.8 8a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.9-1.1 1.7M10 14.1v.1',
  bloquant: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4zM7.3 7.3l5.4 5.4M12.7 7.3l-5.4 5.4',
  justifier: 'M10 3.2 17.6 16.6H2.4zM10 8.2v4M10 14.4v.1',
  avertissement: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4zM10 9.2v4.6M10 6.4v.1',
  succes: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4zM6.6 10.2l2.4 2.4 4.5-4.8',
  fleche: 'M4 10h12M11.5 5.5 16 10l-4.5 4.5',
  chevron: 'M5 7.8l5 5 5-5',
  annuler: 'M7 4.2 3.6 7.6 7 11M3.8 7.6h8a4.4 4.4 0 0 1 0 8.8H8',
  fermer: 'M5 5l10 10M15 5 5 15',
  fichier: 'M5 2.8h6.5L15.5 7v10.2H5zM11.2 3v4.2h4.2',
  serveur: 'M3.5 3.8h13v5h-13zM3.5 11.2h13v5h-13zM6.3 6.3v.1M6.3 13.7v.1',
  horsligne:
    'M3 3l14 14M4.5 10.3a7.8 7.8 0 0 1 3-1.9M15.6 10.4a7.7 7.7 0 0 0-3.2-2M7 13.2a4.2 4.2 0 0 1 5-.7M10 16v.1M2.6 7.6c.6-.5 1.2-.9 1.9-1.3M17.4 7.7A11 11 0 0 0 9 5',
  recommencer: 'M16.4 7.2A7 7 0 1 0 17 10.6M16.6 3.6v3.8h-3.8',
  modifier: 'M4 16l.8-3.4L13.6 3.8l2.6 2.6-8.8 8.8z',
} as const;

export type NomIcone = keyof typeof TRACES;

/** An icon beside a text that says the same: hidden from screen readers. */
export function Icone({
  nom,
  taille = 20,
}: {
  readonly nom: NomIcone;
  readonly taille?: number;
}): ReactElement {
  return (
    <svg
      className="icone"
      viewBox="0 0 20 20"
      width={taille}
      height={taille}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={TRACES[nom]} />
    </svg>
  );
}
