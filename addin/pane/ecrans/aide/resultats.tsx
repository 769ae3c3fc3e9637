/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { INSECABLE } from '../../../../domain/nombre/index.ts';
import type { Trouves } from './chercher.ts';
import { Section } from './page-guide.tsx';
import { Regles } from './regles.tsx';

/** What a search found, counted for those who do not see the list grow. */
export function Resultats({ trouves: { sections, regles } }: { readonly trouves: Trouves }): ReactElement {
  const n = sections.length + regles.length;
  return (
    <>
      <p role="status">
        {n === 0
          ? `Rien ne correspond${INSECABLE}: essayez un seul mot, ou le code d’une règle.`
          : `${n} résultat${n > 1 ? 's' : ''}.`}
      </p>
      {sections.map(({ page, section }) => (
        <div key={`${page.id} ${section.titre}`} className="carte">
          <p className="discret">{page.titre}</p>
          <Section section={section} />
        </div>
      ))}
      {regles.length > 0 ? <Regles regles={regles} demandee={null} /> : null}
    </>
  );
}
