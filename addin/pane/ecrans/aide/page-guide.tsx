/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { Titre } from '../../parts/titre.tsx';
import type { PageGuide, SectionGuide } from './guide/index.ts';

export function Section({ section }: { readonly section: SectionGuide }): ReactElement {
  const { titre, paragraphes, etapes } = section;
  return (
    <section className="guide__section">
      <Titre rang={3}>{titre}</Titre>
      {paragraphes.map((paragraphe) => (
        <p key={paragraphe}>{paragraphe}</p>
      ))}
      {etapes ? (
        <ol className="etapes-texte">
          {etapes.map((etape) => (
            <li key={etape}>{etape}</li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

/** A page of the guide, folded unless it is the one that is asked for. */
export function PageDuGuide({
  page,
  demandee,
}: {
  readonly page: PageGuide;
  readonly demandee: boolean;
}): ReactElement {
  const [ouverte, setOuverte] = useState(demandee);
  useEffect(() => setOuverte(demandee), [demandee]);
  return (
    <details
      className="carte guide"
      open={ouverte}
      onToggle={({ currentTarget }) => setOuverte(currentTarget.open)}
    >
      <summary>
        <Titre>{page.titre}</Titre>
      </summary>
      <p className="discret">{page.resume}</p>
      {page.sections.map((section) => (
        <Section key={section.titre} section={section} />
      ))}
    </details>
  );
}
