import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createCourrierSes, IssueInconnue } from '../../../functions/remind/index.ts';
import { startSes } from '../../fabriques/ses.ts';
import type { DemandeSes, ReponseSes, SesDeTest } from '../../fabriques/ses.ts';

const SECRETE = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
let ses: SesDeTest;
beforeAll(async () => {
  ses = await startSes();
});
afterAll(() => ses.close());
beforeEach(() => {
  ses.recues.length = 0;
  ses.reponses.length = 0;
});

const answer = (...suite: ReponseSes[]): void => void ses.reponses.push(...suite);

const MESSAGE = {
  a: 'referente@exemple.fr',
  objet: 'Dépôt en retard',
  octets: new TextEncoder().encode('Subject: =?UTF-8?Q?D=C3=A9p=C3=B4t?=\r\n\r\nBonjour,\r\n'),
};
const courrier = (plus: { jeu?: string; endpoint?: string } = {}) =>
  createCourrierSes({
    region: 'eu-west-3',
    identifiants: () =>
      Promise.resolve({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: SECRETE, sessionToken: 'session' }),
    endpoint: ses.adresse,
    ...plus,
  });

const hmac = (cle: string | Buffer, texte: string): Buffer =>
  createHmac('sha256', cle).update(texte).digest();
const sha256 = (texte: string): string => createHash('sha256').update(texte).digest('hex');

/** Signature Version 4 as AWS documents it, computed apart from the signer that the code uses. */
function signatureOf({ methode, chemin, entetes, corps }: DemandeSes): string {
  const [, date = '', signes = ''] =
    /Credential=[^/]+\/(\d{8})\/eu-west-3\/ses\/aws4_request, SignedHeaders=([^,]+),/.exec(
      entetes.authorization ?? '',
    ) ?? [];
  const canonique = signes
    .split(';')
    .map((nom) => `${nom}:${String(entetes[nom]).trim()}\n`)
    .join('');
  const requete = [methode, chemin, '', canonique, signes, sha256(corps)].join('\n');
  const portee = `${date}/eu-west-3/ses/aws4_request`;
  const aSigner = ['AWS4-HMAC-SHA256', entetes['x-amz-date'], portee, sha256(requete)].join('\n');
  const cle = ['eu-west-3', 'ses', 'aws4_request'].reduce(hmac, hmac(`AWS4${SECRETE}`, date));
  return hmac(cle, aSigner).toString('hex');
}

describe('createCourrierSes', () => {
  it('sends the very bytes of the mail, signed with the rights of the function', async () => {
    await courrier({ jeu: 'transparence-prod' }).send(MESSAGE);
    expect(ses.recues).toHaveLength(1);
    const [recue] = ses.recues;
    expect(recue).toMatchObject({ methode: 'POST', chemin: '/v2/email/outbound-emails' });
    expect(JSON.parse(recue!.corps)).toEqual({
      Destination: { ToAddresses: ['referente@exemple.fr'] },
      Content: { Raw: { Data: Buffer.from(MESSAGE.octets).toString('base64') } },
      ConfigurationSetName: 'transparence-prod',
    });
    expect(recue!.entetes['x-amz-security-token']).toBe('session');
    expect(recue!.entetes.authorization).toContain(`Signature=${signatureOf(recue!)}`);
    // What is not signed could be changed on the way.
    expect(recue!.entetes.authorization).toMatch(/SignedHeaders=[^,]*content-type;[^,]*host;[^,]*x-amz-date/);
  });

  it('tries again when the service took nothing for now', async () => {
    answer([429, 'TooManyRequestsException'], [503], [200]);
    await courrier().send(MESSAGE);
    expect(ses.recues).toHaveLength(3);
  });

  it('says what was refused, once, without the address of anybody', async () => {
    answer([400, 'MessageRejected']);
    const refus = await courrier()
      .send(MESSAGE)
      .catch((erreur: unknown) => erreur);
    expect(refus).toBeInstanceOf(Error);
    expect(refus).not.toBeInstanceOf(IssueInconnue);
    expect(String(refus)).toContain('SES : réponse 400 MessageRejected. Vérifiez');
    expect(String(refus)).not.toContain('@');
    expect(ses.recues).toHaveLength(1);
  });

  it('does not send again what may have left: the answer never came', async () => {
    answer('coupe');
    await expect(courrier().send(MESSAGE)).rejects.toBeInstanceOf(IssueInconnue);
    expect(ses.recues).toHaveLength(1);
  });

  it('knows that a request to nobody did not leave', async () => {
    const ferme = createServer();
    await new Promise<void>((resolve) => ferme.listen(0, '127.0.0.1', resolve));
    const lieu = ferme.address();
    await new Promise((resolve) => ferme.close(resolve));
    const port = typeof lieu === 'object' && lieu ? lieu.port : 0;
    const refus = await courrier({ endpoint: `http://127.0.0.1:${port}` })
      .send(MESSAGE)
      .catch((erreur: unknown) => erreur);
    expect(refus).toBeInstanceOf(Error);
    expect(refus).not.toBeInstanceOf(IssueInconnue);
  });
});
