/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { Bandeau } from '../../../ui/index.ts';
import { useEtat } from '../../contexte.tsx';
import { Page } from '../../parts/titre.tsx';

/** Address of the page without Excel, beside this one. */
const PAGE = 'page.html';

/** Excel below ExcelApi 1.9: the same work is done in the page. */
export function AncienExcel(): ReactElement {
  const api = useEtat((etat) => etat.capacites.api);
  return (
    <Page titre="Cette version d’Excel est trop ancienne">
      <Bandeau ton="avertissement">
        Le volet a besoin d’Excel 2021, d’Excel pour le web ou de Microsoft 365 (ExcelApi 1.9).
        {api ? ` Celui-ci en reste à ExcelApi ${api}.` : ''}
      </Bandeau>
      <p>Vous pouvez faire le même travail sans ce volet :</p>
      <ol className="etapes-texte">
        <li>Enregistrez ce classeur.</li>
        <li>
          Ouvrez{' '}
          <a href={PAGE} target="_blank" rel="noreferrer">
            la page Transparence
          </a>{' '}
          dans votre navigateur.
        </li>
        <li>Choisissez « Ouvrir un classeur » et prenez ce fichier.</li>
      </ol>
    </Page>
  );
}
