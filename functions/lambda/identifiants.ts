/** What the SDK asks of a provider of credentials. */
interface Identifiants {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/**
 * Stands in the bundles for the SDK's chain of credential providers (profiles, SSO, instance metadata…): a function gets those of its
 * role from its environment, always, and the rest of the chain is a tenth of the bundle.
 * @throws Error outside a function
 */
export const defaultProvider = () => (): Promise<Identifiants> => {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = process.env;
  if (accessKeyId && secretAccessKey) {
    return Promise.resolve({ accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) });
  }
  return Promise.reject(
    new Error('Cette fonction n’a pas reçu les droits de son rôle : vérifiez son rôle d’exécution.'),
  );
};
