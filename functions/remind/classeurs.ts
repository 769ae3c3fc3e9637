import { classeursOf } from '../../domain/rappels/index.ts';
import type { ClasseurAttendu, Rappel } from '../../domain/rappels/index.ts';
import type { Service } from '../service/index.ts';
import type { ClasseursJoints, Piece } from './types.ts';

/**
 * The most that the workbooks of one mail weigh, before encoding (a third more). SES takes 40 MB a message and slows above 10; many
 * mailboxes refuse before that.
 */
const OCTETS_MAX = 5_000_000;

export interface ClasseursPrepares {
  readonly classeurs: ClasseursJoints;
  /** Why a workbook could not be made, without anybody's name. */
  readonly raisons: readonly string[];
}

/**
 * Makes the prefilled workbooks that mails bring, each once for the whole run. A workbook that cannot be made holds no mail back: its
 * site is left to the link, and the reason is told.
 * @param octetsMax the most that the workbooks of one mail weigh together; the rest is left to the link
 */
export function createClasseurs(
  service: Pick<Service, 'template'>,
  octetsMax: number = OCTETS_MAX,
): (rappel: Rappel) => Promise<ClasseursPrepares> {
  const faits = new Map<string, Promise<Piece | string>>();
  function make({ site, trimestre }: ClasseurAttendu): Promise<Piece | string> {
    const cle = `${site} ${trimestre}`;
    const connu = faits.get(cle);
    if (connu) return connu;
    const fait = service.template({ site, trimestre }).catch((erreur: unknown) => {
      faits.delete(cle);
      return `Classeur de ${site} : ${erreur instanceof Error ? erreur.message : String(erreur)}`;
    });
    faits.set(cle, fait);
    return fait;
  }

  return async (rappel) => {
    const { aJoindre, parLien } = classeursOf(rappel);
    const joints: { readonly attendu: ClasseurAttendu; readonly piece: Piece }[] = [];
    const laisses: ClasseurAttendu[] = [];
    const raisons: string[] = [];
    let poids = 0;
    for (const attendu of aJoindre) {
      const piece = await make(attendu);
      if (typeof piece === 'string') raisons.push(piece);
      if (typeof piece === 'string' || poids + piece.octets.length > octetsMax) {
        laisses.push(attendu);
        continue;
      }
      poids += piece.octets.length;
      joints.push({ attendu, piece });
    }
    return {
      classeurs: {
        joints: joints.map(({ attendu }) => attendu),
        pieces: joints.map(({ piece }) => piece),
        parLien: [...laisses, ...parLien],
      },
      raisons,
    };
  };
}
