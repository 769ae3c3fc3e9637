import type { Contenu } from '../../domain/depot/index.ts';
import { buildContenu } from '../../domain/depot/index.ts';
import { classeur } from './classeur.ts';
import type { Fabrique } from './classeur.ts';
import { contexte } from './contexte.ts';

/** What a made workbook files: the real figures of Indre-et-Loire, unless told otherwise. */
export const contenu = (fabrique: Fabrique = {}): Contenu => buildContenu(classeur(fabrique), contexte());
