/** The package has no types: what is used of it, and nothing more. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Contexte {
    type: string;
    body: string;
  }

  export interface Compte {
    readonly accountId: string;
    claims(): Promise<Readonly<Record<string, unknown>>> | Readonly<Record<string, unknown>>;
  }

  export class Grant {
    constructor(de: { readonly clientId: string; readonly accountId: string });
    addOIDCScope(portees: string): void;
    save(): Promise<string>;
  }

  export class Provider {
    constructor(emetteur: string, configuration: Readonly<Record<string, unknown>>);
    readonly Grant: typeof Grant;
    callback(): (requete: IncomingMessage, reponse: ServerResponse) => void;
    interactionDetails(
      requete: IncomingMessage,
      reponse: ServerResponse,
    ): Promise<{ readonly uid: string; readonly params: Readonly<Record<string, unknown>> }>;
    interactionFinished(
      requete: IncomingMessage,
      reponse: ServerResponse,
      resultat: Readonly<Record<string, unknown>>,
      options?: { readonly mergeWithLastSubmission?: boolean },
    ): Promise<void>;
    on(evenement: string, ecoute: (...valeurs: unknown[]) => void): void;
  }
  export default Provider;
}
