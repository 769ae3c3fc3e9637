import { localAttribut, scanXml } from './sax.ts';

/** A relationship of an OOXML part. */
export interface Relation {
  readonly id: string;
  /** Last segment of the type: `worksheet`, `table`, `styles`. Strict and transitional files share it. */
  readonly type: string;
  readonly cible: string;
  readonly externe: boolean;
}

/** Reads a `.rels` part; an absent one has no relationship. Throws `ErreurFichier`. */
export function readRelations(texte: string | undefined): readonly Relation[] {
  const relations: Relation[] = [];
  if (texte === undefined) return relations;
  scanXml(texte, {
    open: (nom, attributs) => {
      if (nom !== 'Relationship') return;
      const type = localAttribut(attributs, 'Type') ?? '';
      relations.push({
        id: localAttribut(attributs, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        cible: localAttribut(attributs, 'Target') ?? '',
        externe: /^external$/iu.test(localAttribut(attributs, 'TargetMode') ?? ''),
      });
    },
  });
  return relations;
}
