import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { typographie } from '../../domain/controle/outils/phrase.ts';
import type { Rappel } from '../../domain/rappels/index.ts';
import { lienToutRefuser } from './liens.ts';
import { renderHtml } from './rendu-html.ts';
import { renderTexte } from './rendu-texte.ts';
import type { ClasseursJoints, LienRefus, Message, ReglagesCourrier } from './types.ts';

/** Where agents work, on a post as in the cloud. */
const PAGE = '/complement/page.html';
const TYPE_CLASSEUR = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The mail as MIME bytes: text and HTML that say the same, and the workbooks that it brings. Its identifier comes from the address and the day, so that a second
 * sending of the same mail is known by any mailbox as the same one, whichever département it comes from.
 */
export async function buildMessage(
  rappel: Rappel,
  instant: Date,
  { expediteur, adresse }: ReglagesCourrier,
  lienRefus: LienRefus,
  classeurs: ClasseursJoints,
): Promise<Message> {
  const { courriel, jour } = rappel;
  const objet = typographie(rappel.objet);
  const empreinte = createHash('sha256').update(`${courriel} ${jour}`).digest('hex').slice(0, 32);
  const page = adresse === null ? null : `${adresse}${PAGE}`;
  const lien = lienToutRefuser(rappel, lienRefus);
  const composeur = new MailComposer({
    from: expediteur,
    to: courriel,
    subject: objet,
    date: instant,
    messageId: `<${empreinte}@transparence.invalid>`,
    text: renderTexte(rappel, page, lienRefus, classeurs),
    html: renderHtml(rappel, page, lienRefus, classeurs),
    attachments: classeurs.pieces.map(({ nom, octets }) => ({
      filename: nom,
      content: Buffer.from(octets),
      contentType: TYPE_CLASSEUR,
      contentDisposition: 'attachment' as const,
    })),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': 'fr',
      ...(lien === null ? {} : { 'List-Unsubscribe': `<${lien}>` }),
      // RFC 8058: the mailbox may do it by itself, and over https alone.
      ...(lien?.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
    // The lines of the texts end as mail wants them (RFC 5322): servers refuse a bare line feed.
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const noeud = composeur.compile();
  // Boundaries are drawn at random otherwise: the same mail is the same bytes.
  noeud.baseBoundary = empreinte;
  return { a: courriel, objet, octets: new Uint8Array(await noeud.build()) };
}
