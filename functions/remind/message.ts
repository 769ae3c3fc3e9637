import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { typographie } from '../../domain/controle/outils/phrase.ts';
import { isDuDevoir } from '../../domain/rappels/index.ts';
import type { FaitsDuJour, Rappel } from '../../domain/rappels/index.ts';
import { renderHtml } from './rendu-html.ts';
import { renderTexte } from './rendu-texte.ts';
import type { LienRefus, Message, ReglagesCourrier } from './types.ts';

/** Where agents work, on a post as in the cloud. */
const PAGE = '/complement/page.html';

/**
 * The mail as MIME bytes: text and HTML that say the same. Its identifier comes from the person and the day, so that a second
 * sending of the same mail is known by any mailbox as the same one.
 */
export async function buildMessage(
  rappel: Rappel,
  faits: FaitsDuJour,
  instant: Date,
  { expediteur, adresse }: ReglagesCourrier,
  lienRefus: LienRefus,
): Promise<Message> {
  const { destinataire, sections } = rappel;
  const objet = typographie(rappel.objet);
  const empreinte = createHash('sha256')
    .update(`${destinataire.id} ${faits.jour}`)
    .digest('hex')
    .slice(0, 32);
  const refusables = sections.filter((section) => !isDuDevoir(section, faits));
  const page = adresse === null ? null : `${adresse}${PAGE}`;
  const lien = refusables.length === sections.length ? lienRefus('tout') : null;
  const composeur = new MailComposer({
    from: expediteur,
    to: destinataire.courriel,
    subject: objet,
    date: instant,
    messageId: `<${empreinte}@transparence.invalid>`,
    text: renderTexte(rappel, faits, page, lienRefus),
    html: renderHtml(rappel, faits, page, lienRefus),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': 'fr',
      ...(lien === null ? {} : { 'List-Unsubscribe': `<${lien}>` }),
      // RFC 8058: the mailbox may do it by itself, and over https alone.
      ...(lien?.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const noeud = composeur.compile();
  // Boundaries are drawn at random otherwise: the same mail is the same bytes.
  noeud.baseBoundary = empreinte;
  return { a: destinataire.courriel, objet, octets: new Uint8Array(await noeud.build()) };
}
