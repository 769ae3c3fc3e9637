import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { PATIENCE_MS } from './attendre.ts';
import { unpackChromium } from './chromium.ts';

/** What a test browser must not do: look for updates, sync, or open connections of its own. */
const SILENCE = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];

/**
 * What the package asks for, and a test does not want. With a single process, closing one context takes the whole browser down. A graphic card
 * played by the processor draws the same pages, and takes most of the time.
 */
const SANS =
  /^--(?:single-process|ignore-gpu-blocklist|in-process-gpu|use-gl|use-angle|enable-unsafe-swiftshader)\b/u;

/** The same fonts on every machine: Inter from the project, nothing of the system's. @returns the file that says so */
function writePolices(dossier: string): string {
  const inter = fileURLToPath(new URL('../../node_modules/@expo-google-fonts/inter', import.meta.url));
  const fichier = join(dossier, 'fonts.conf');
  writeFileSync(
    fichier,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${inter}</dir><cachedir>${dossier}</cachedir></fontconfig>`,
  );
  return fichier;
}

/** What the packaged browser is made to forget, and a person's does not: that pages of several origins are apart. */
export const SANS_ORIGINES = [
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
];

/**
 * The real browser, without any system package. The caller closes it.
 * @param plus arguments of its own
 * @param sans arguments of the package that it is not given
 */
export async function openNavigateur(
  plus: readonly string[] = [],
  sans: readonly string[] = [],
): Promise<Browser> {
  const dossier = mkdtempSync(join(tmpdir(), 'transparence-navigateur-'));
  const navigateur = await playwright.launch({
    executablePath: await unpackChromium(),
    args: [...chromium.args.filter((arg) => !SANS.test(arg) && !sans.includes(arg)), ...SILENCE, ...plus],
    env: { ...process.env, FONTCONFIG_FILE: writePolices(dossier) },
    headless: true,
    timeout: PATIENCE_MS,
  });
  const newContext = navigateur.newContext.bind(navigateur);
  navigateur.newContext = async (...args) => {
    const contexte = await newContext(...args);
    contexte.setDefaultTimeout(PATIENCE_MS);
    return contexte;
  };
  navigateur.on('disconnected', () => rmSync(dossier, { recursive: true, force: true }));
  return navigateur;
}
